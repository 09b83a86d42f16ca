import { expect, it } from 'vitest'
import { markLine, MARKS, markStation } from '../../diagrams/full-marks.ts'
import { exitRails, HOME, homeRow } from '../../diagrams/take-home.ts'

it('sets the five answers at an even pitch, above the foot', () => {
  expect([0, 1, 2, 3, 4].map(homeRow)).toEqual([226, 314, 402, 490, 578])
})

it('runs out of the slide on two rails that keep their gauge', () => {
  const [inner, outer] = exitRails(5).map(rail => ({
    x: Number(rail.split(' ')[0]?.slice(1)),
    y: Number(rail.match(/A\S+ \S+ 0 0 0 \S+ (\S+)/)?.[1]),
  }))
  expect((outer?.x ?? 0) - (inner?.x ?? 0)).toBe(HOME.gauge)
  expect((inner?.y ?? 0) - (outer?.y ?? 0)).toBe(HOME.gauge)
})

it('lets both lines of the verdict meet at one point after their last station', () => {
  for (const row of [0, 1]) {
    expect(markLine(row).at(-1)).toEqual(MARKS.meet)
    const climbs = markLine(row).at(-2)
    expect(climbs?.x).toBeGreaterThan(markStation(row, 9).x)
    expect(climbs?.y).toBe(markStation(row, 9).y)
  }
})
