import { describe, expect, it } from 'vitest'
import { BARS, barWidth, crowd, CROWDS, DOT, previousFrom } from '../../diagrams/attendance.ts'
import { CONTENT } from '../../diagrams/grid.ts'

/** What a browser draws: a dot for each line without length, at the place that the moves before it add up to. */
function dotsOf(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/M([\d.]+) ([\d.]+)((?:h0|m[\d.]+ 0)+)/g)].flatMap(([, left, y, rest = '']) => {
    let x = Number(left)
    return [...rest.matchAll(/h0|m([\d.]+) 0/g)].flatMap(([command, across]) => {
      x += Number(across ?? 0)
      return command === 'h0' ? [{ x, y: Number(y) }] : []
    })
  })
}

describe('a crowd', () => {
  it.each([7403, 3500, 1, 10, 11, 99, 100, 101])('of %i is as many dots, none on another', count => {
    const dots = dotsOf(crowd(count, 72))
    expect(dots).toHaveLength(count)
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
  })

  it('stays between the margins, clear of the other and of what stands below', () => {
    const [before, now] = [dotsOf(crowd(3500, CROWDS.before)), dotsOf(crowd(7403, CROWDS.now))]
    expect(Math.max(...before.map(({ x }) => x)) + 48).toBeLessThan(CROWDS.now)
    expect(Math.max(...now.map(({ x }) => x)) + DOT / 2).toBeLessThanOrEqual(CONTENT.right)
    expect(Math.max(...now.map(({ y }) => y))).toBeLessThan(BARS.label - 24)
  })

  it('has an aisle after each Los Angeles, and nowhere else', () => {
    const columns = [...new Set(dotsOf(crowd(7403, CROWDS.now)).map(({ x }) => x))].sort((one, other) => one - other)
    const gaps = columns.slice(1).map((x, index) => x - (columns[index] ?? 0))
    const aisles = gaps.flatMap((gap, index) => (gap > 20 ? [columns[index + 1] ?? 0] : []))
    const before = (x: number): number => dotsOf(crowd(7403, CROWDS.now)).filter(dot => dot.x < x).length
    const previous = previousFrom({ inPerson: 7403, growth: 1.1 })
    expect(aisles.map(before)).toEqual([previous, 2 * previous])
  })

  it('starts at its left edge', () => {
    expect(Math.min(...dotsOf(crowd(7403, 461)).map(({ x }) => x)) - DOT / 2).toBeCloseTo(461, 9)
  })
})

it('derives about 3,500 for the year before', () => {
  expect(previousFrom({ inPerson: 7403, growth: 1.1 })).toBe(3500)
})

it('draws the registrations to one scale', () => {
  expect(barWidth(23164, 23164)).toBe(BARS.full)
  expect(barWidth(16986, 23164) / BARS.full).toBeCloseTo(16986 / 23164, 9)
})
