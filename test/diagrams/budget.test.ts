import { expect, it } from 'vitest'
import { dueAt, formatClock } from '../../diagrams/budget.ts'

it('adds the budgets up to the slide, its own included', () => {
  expect([1, 2, 3].map(page => dueAt([30, 60, 90], page))).toEqual([30, 90, 180])
})

it('writes seconds as a clock', () => {
  expect([5, 60, 95, 1800].map(formatClock)).toEqual(['0:05', '1:00', '1:35', '30:00'])
})
