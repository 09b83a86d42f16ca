import { describe, expect, it } from 'vitest'
import {
  BOTTOM,
  bracket,
  crowd,
  derive,
  DOT,
  PITCH,
  placeCrowds,
  ROWS,
  spanOf,
  TOP,
} from '../../diagrams/attendance.ts'
import { CONTENT } from '../../diagrams/grid.ts'

/** What a browser draws: a dot for each line without length, at the place that the moves before it add up to. */
function dotsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)((?:h0|m0 [\d.]+)+)/g)].flatMap(([, x, top, rest = '']) => {
    let y = Number(top)
    return [...rest.matchAll(/h0|m0 ([\d.]+)/g)].flatMap(([command, down]) => {
      y += Number(down ?? 0)
      return command === 'h0' ? [{ x: Number(x), y }] : []
    })
  })
}

describe('a crowd', () => {
  it.each([7403, 9583, 1, 71, 72, 73, 144])('of %i is as many dots', count => {
    expect(dotsOf(crowd(count, 72).path)).toHaveLength(count)
  })

  it('never draws two people on one spot', () => {
    const dots = dotsOf(crowd(7403, 72).path)
    expect(new Set(dots.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(7403)
  })

  it('stands between its top and its bottom', () => {
    const dots = dotsOf(crowd(9583, 72).path)
    expect(Math.min(...dots.map(({ y }) => y)) - DOT / 2).toBeCloseTo(TOP, 1)
    expect(Math.max(...dots.map(({ y }) => y)) + DOT / 2).toBeCloseTo(BOTTOM, 1)
  })

  it('is as wide as its dots', () => {
    const { path, width } = crowd(7403, 100)
    const dots = dotsOf(path)
    expect(Math.min(...dots.map(({ x }) => x)) - DOT / 2).toBeCloseTo(100, 1)
    expect(Math.max(...dots.map(({ x }) => x)) + DOT / 2).toBeCloseTo(100 + width, 1)
  })
})

describe('the two crowds', () => {
  const left = placeCrowds(7403, 9583)

  it('reach from margin to margin', () => {
    expect(left.inPerson).toBe(CONTENT.left)
    expect(left.online + crowd(9583, left.online).width).toBeCloseTo(CONTENT.right, 9)
  })

  it('stay apart', () => {
    expect(left.online - (left.inPerson + crowd(7403, left.inPerson).width)).toBeGreaterThan(48)
  })
})

describe('what the report implies', () => {
  it('is 9,583 online and about 3,500 in person the year before', () => {
    expect(derive({ registered: 16986, inPerson: 7403, growth: 1.1 })).toEqual({ online: 9583, previous: 3500 })
  })

  it('adds up to everybody', () => {
    const { online } = derive({ registered: 16986, inPerson: 7403, growth: 1.1 })
    expect(online + 7403).toBe(16986)
  })
})

describe('the bracket', () => {
  it('spans the share of the crowd that it names', () => {
    expect(spanOf(3500) / spanOf(7403)).toBeCloseTo(3500 / 7403, 9)
    expect(spanOf(ROWS)).toBe(PITCH)
  })

  it('opens upwards', () => {
    expect(bracket(72, 590, 200, 10)).toEqual([
      { x: 72, y: 590 },
      { x: 72, y: 600 },
      { x: 272, y: 600 },
      { x: 272, y: 590 },
    ])
  })
})
