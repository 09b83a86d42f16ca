import type { Project } from '../../diagrams/storage-landscape.ts'
import { describe, expect, it } from 'vitest'
import {
  bands,
  census,
  FIELD,
  laneY,
  stayAt,
  stays,
  timeX,
  trackPoints,
  yearOf,
} from '../../diagrams/storage-landscape.ts'

const PROJECTS: Project[] = [
  {
    name: 'climbs',
    moves: [
      { tier: 'sandbox', since: '2019-01-01' },
      { tier: 'incubating', since: '2020-01-01' },
      { tier: 'graduated', since: '2022-01-01' },
    ],
  },
  { name: 'stays', moves: [{ tier: 'sandbox', since: '2019-06-01' }] },
  {
    name: 'leaves and returns',
    moves: [
      { tier: 'sandbox', since: '2021-01-01' },
      { tier: 'archived', since: '2023-01-01' },
      { tier: 'sandbox', since: '2024-01-01' },
    ],
  },
]
const END = 2026
const SPAN = { from: 2018, to: END }
const tracks = stays(PROJECTS, END)
const levels = bands(tracks)

describe('a date', () => {
  it('is a year and its share', () => {
    expect(yearOf('2022')).toBe(2022)
    expect(yearOf('2022-07-02')).toBeCloseTo(2022.5, 2)
    expect(yearOf('2022-12-31')).toBeLessThan(2023)
  })

  it('stands on the axis in proportion to time', () => {
    expect(timeX(2018, SPAN)).toBe(FIELD.left)
    expect(timeX(2026, SPAN)).toBe(FIELD.right)
    expect(timeX(2022, SPAN)).toBe((FIELD.left + FIELD.right) / 2)
  })
})

describe('lanes', () => {
  it('never hold two projects at the same time', () => {
    const flat = tracks.flat()
    for (const [index, stay] of flat.entries()) {
      for (const other of flat.slice(index + 1)) {
        if (stay.tier === other.tier && stay.lane === other.lane)
          expect(stay.to <= other.from || other.to <= stay.from).toBe(true)
      }
    }
  })

  it('are used again once their project has left', () => {
    expect(levels.find(level => level.tier === 'sandbox')?.lanes).toBe(2)
    expect(levels.find(level => level.tier === 'incubating')?.lanes).toBe(1)
  })

  it('fill the field from its top to its bottom, better tiers higher', () => {
    expect(levels[0]?.top).toBe(FIELD.top)
    const last = levels.at(-1)
    expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo(FIELD.bottom)
    expect(laneY({ tier: 'graduated', lane: 0 }, levels)).toBeLessThan(laneY({ tier: 'sandbox', lane: 0 }, levels))
  })
})

describe('a line', () => {
  it('never runs back in time', () => {
    for (const track of tracks) {
      const xs = trackPoints(track, SPAN, SPAN, levels).map(point => point.x)
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    }
  })

  it('crosses from one tier to the next on the day of the change', () => {
    const [, sandboxEnd, incubatingStart] = trackPoints(tracks[0] ?? [], SPAN, SPAN, levels)
    expect(((sandboxEnd?.x ?? 0) + (incubatingStart?.x ?? 0)) / 2).toBeCloseTo(timeX(2020, SPAN), 1)
  })

  it('is empty in a window before its project came', () => {
    expect(trackPoints(tracks[2] ?? [], { from: 2018, to: 2020 }, SPAN, levels)).toEqual([])
  })

  it('goes on in the next window where it stopped in the one before', () => {
    const before = trackPoints(tracks[0] ?? [], { from: 2018, to: 2021 }, SPAN, levels)
    const after = trackPoints(tracks[0] ?? [], { from: 2021, to: 2026 }, SPAN, levels)
    expect(after[0]).toEqual(before.at(-1))
  })
})

it('counts each project once, in the tier it is in at that moment', () => {
  expect(census(tracks, 2018.5)).toEqual({ graduated: 0, incubating: 0, sandbox: 0, archived: 0, outside: 0 })
  expect(census(tracks, 2023.5)).toEqual({ graduated: 1, incubating: 0, sandbox: 1, archived: 1, outside: 0 })
  expect(stayAt(tracks[2] ?? [], 2025)?.tier).toBe('sandbox')
})
