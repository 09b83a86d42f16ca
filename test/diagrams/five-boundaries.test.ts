import { expect, it } from 'vitest'
import roles from '../../data/role-shift.yaml'
import { BOUNDARIES, FIVE, layerBoxes, pictureLeft, stretch } from '../../diagrams/five-boundaries.ts'

it('is one line from the first picture to the slide’s edge: each stretch begins where the one before ends', () => {
  const stretches = BOUNDARIES.map((_, index) => stretch(index))
  for (const [index, { to }] of stretches.slice(0, -1).entries()) expect(stretches[index + 1]?.from).toBe(to)
  expect(stretches.at(-1)?.to).toBe(1280)
  for (const [index, { from, to }] of stretches.entries()) {
    expect(pictureLeft(index)).toBeGreaterThan(from)
    expect(pictureLeft(index) + FIVE.width).toBeLessThan(to)
  }
})

it('has the developer’s layers above the line and the platform’s below it', () => {
  const { held } = roles.platform
  const boxes = layerBoxes(held, roles.layers.length)
  expect(boxes.filter(({ y, height }) => y + height < FIVE.line)).toHaveLength(held)
  expect(boxes.filter(({ y }) => y > FIVE.line)).toHaveLength(roles.layers.length - held)
  expect(Math.max(...boxes.map(({ y, height }) => y + height))).toBeLessThan(FIVE.floor)
})
