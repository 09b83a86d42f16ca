import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../diagrams/tone.ts'
import { STATIONS, STRETCHES, STRIP, stripProgress, stripStation } from '../../diagrams/topic-line.ts'

describe('the large line', () => {
  it('starts each topic’s stretch at the topic’s station', () => {
    for (const id of TOPICS) {
      const stretch = STRETCHES.find(candidate => candidate.id === id)
      expect(stretch?.path.startsWith(`M${STATIONS[id].x} ${STATIONS[id].y} `), id).toBe(true)
    }
  })

  it('has no gap: a stretch ends where the next begins', () => {
    for (const [index, { path }] of STRETCHES.entries()) {
      const next = STRETCHES[index + 1]
      if (next)
        expect(
          path
            .split(/[ML ]+/)
            .slice(-2)
            .join(' '),
        ).toBe(
          next.path
            .split(/[ML ]+/)
            .slice(1, 3)
            .join(' '),
        )
    }
  })

  it('bleeds off both sides of the slide', () => {
    expect(STRETCHES[0]?.path).toMatch(/^M-\d/)
    expect(Number(STRETCHES.at(-1)?.path.split(' ').at(-2)?.replace('L', ''))).toBeGreaterThan(1280)
  })
})

describe('the strip', () => {
  it('has five stations between the ends of its track', () => {
    const places = TOPICS.map((_, index) => stripStation(index + 1))
    expect(places).toEqual([954, 998, 1042, 1086, 1130])
    expect(stripStation(0)).toBe(STRIP.left)
    expect(stripStation(6)).toBe(STRIP.right)
  })

  it('goes on from the station by the share of the way to the next', () => {
    expect(stripProgress(2, 0.5)).toEqual({ station: 998, end: 1020 })
    expect(stripProgress(5, 0.5)).toEqual({ station: 1130, end: 1141 })
  })
})
