import { expect, it } from 'vitest'
import { CONTENT } from '../../diagrams/grid.ts'
import { openBar, rateX, VERDICT, verdictX } from '../../diagrams/network-verdict.ts'

it('draws a rate to scale between the slide’s margins', () => {
  expect(rateX(0, 200)).toBe(CONTENT.left)
  expect(rateX(200, 200)).toBe(CONTENT.right)
  expect((rateX(180, 200) - CONTENT.left) / CONTENT.width).toBeCloseTo(0.9)
})

it('ends the bar exactly at the rate and points on beyond it, within what the cards have', () => {
  const end = rateX(180, 200)
  expect(openBar(180, 200)).toContain(`H${end} L${end + VERDICT.bar.point}`)
  expect(end + VERDICT.bar.point).toBeLessThan(CONTENT.right)
})

it('spreads the CNIs evenly, however many there are', () => {
  const places = [0, 1, 2, 3, 4, 5, 6].map(index => verdictX(index, 7))
  const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0))
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-9)
  expect(verdictX(0, 1)).toBe(VERDICT.first)
})
