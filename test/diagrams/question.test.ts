import { expect, it } from 'vitest'
import { CONTENT } from '../../diagrams/grid.ts'
import { BOUNDARY_Y, ownMachines, QUESTION, runMachines } from '../../diagrams/question.ts'

it('draws every machine, none on another, from margin to margin', () => {
  const marks = ownMachines(50, 3)
  expect(marks).toHaveLength(150)
  expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(150)
  expect(Math.max(...marks.map(({ x, width }) => x + width))).toBeCloseTo(CONTENT.right, 9)
})

it('keeps what is owned above the boundary and what is run below it, the question’s halves as well', () => {
  for (const { y, height } of ownMachines(50, 3)) expect(y + height).toBeLessThan(QUESTION.own - 40)
  for (const { y } of runMachines(3)) expect(y).toBeGreaterThan(QUESTION.run)
  expect(QUESTION.own).toBeLessThan(BOUNDARY_Y)
  expect(QUESTION.run - 40).toBeGreaterThan(BOUNDARY_Y)
})
