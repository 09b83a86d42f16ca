import { describe, expect, it } from 'vitest'
import data from '../../data/cluster-count.yaml'
import {
  ACROSS,
  ANSWERS,
  caughtAt,
  counted,
  isTenants,
  LIVE,
  machineMarks,
  nextStop,
  podMarks,
  share,
  STOPS,
  TABLE,
  tenantsAt,
  trackX,
} from '../../diagrams/cluster-count.ts'

const takes = (answer: (typeof ANSWERS)[number], tenants: number) =>
  counted(data.answers[answer].rule, tenants, data.plane.machines)

describe('what an answer takes', () => {
  it('is 3 machines, 3 and room for a pod each, or 3 a tenant', () => {
    expect(ANSWERS.map(answer => takes(answer, 50))).toEqual([
      { planes: 1, machines: 3, pods: 0 },
      { planes: 1, machines: 3, pods: 50 },
      { planes: 50, machines: 150, pods: 0 },
    ])
  })
})

describe('the track', () => {
  it('is logarithmic: 1 at its beginning, 500 at its end, and back', () => {
    expect([share(1), share(500)]).toEqual([0, 1])
    const half = LIVE.thumb.width / 2
    expect([trackX(1), trackX(500)]).toEqual([LIVE.track.from + half, LIVE.track.to - half])
    for (const stop of STOPS) expect(tenantsAt(trackX(stop))).toBeCloseTo(stop, 9)
    expect([tenantsAt(0), tenantsAt(1280)]).toEqual([1, 500])
  })

  it('keeps the knob under the finger, wherever on it the finger is', () => {
    for (let x = trackX(1); x <= trackX(500); x += 7) expect(trackX(tenantsAt(x))).toBeCloseTo(x, 6)
    // Caught at its edge it stays; touched beside it, it comes.
    expect(caughtAt(trackX(50) + 38, 50)).toBeCloseTo(38, 9)
    expect(caughtAt(trackX(50) + 41, 50)).toBe(0)
  })

  it('has stops to jump to', () => {
    expect([nextStop(30, 1), nextStop(30, -1), nextStop(500, 1), nextStop(1, -1)]).toEqual([50, 5, 500, 1])
  })

  it('takes whole numbers from 1 to 500', () => {
    expect([1, 500, 0, 501, 2.5, '5'].map(isTenants)).toEqual([true, true, false, false, false, false])
  })
})

describe('the marks', () => {
  it('are one for every machine and every pod, all within the slide, at 5, 50 and 500', () => {
    for (const tenants of [5, 50, 500]) {
      const scale = tenants > 50 ? 'small' : 'large'
      const machines = machineMarks(tenants, 3, ACROSS[scale].groups, scale, { x: LIVE.columns.each, y: LIVE.marks })
      expect(machines).toHaveLength(3 * tenants)
      expect(Math.max(...machines.map(({ x, width }) => x + width))).toBeLessThanOrEqual(1208)
      expect(Math.max(...machines.map(({ y, height }) => y + height))).toBeLessThan(656)
      const { pods, frame } = podMarks(tenants, ACROSS[scale].pods, scale, { x: LIVE.columns.hosting, y: LIVE.pods })
      expect(pods).toHaveLength(tenants)
      expect(frame.x + frame.width).toBeLessThan(LIVE.boundary.x)
      expect(frame.y + frame.height).toBeLessThan(LIVE.sides - 20)
    }
  })

  it('stand in one scale side by side, in columns that do not touch', () => {
    const tenants = [5, 50, 500]
    const rights = tenants.map((count, index) => {
      const across = ACROSS.table[index] ?? ACROSS.table[0]
      const marks = machineMarks(count, 3, across.groups, 'table', {
        x: TABLE.columns[index] ?? 0,
        y: TABLE.marks.each,
      })
      expect(new Set(marks.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set(['4 6']))
      expect(Math.max(...marks.map(({ y, height }) => y + height))).toBeLessThan(656)
      const { frame } = podMarks(count, across.pods, 'table', { x: TABLE.columns[index] ?? 0, y: TABLE.pods })
      expect(frame.y + frame.height).toBeLessThan(TABLE.boundary)
      return Math.max(frame.x + frame.width, ...marks.map(({ x, width }) => x + width))
    })
    expect(rights[0]).toBeLessThan(TABLE.columns[1] ?? 0)
    expect(rights[1]).toBeLessThan(TABLE.columns[2] ?? 0)
    expect(rights[2]).toBeLessThanOrEqual(1208)
  })
})
