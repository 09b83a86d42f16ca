import { expect, it } from 'vitest'
import { fillIn } from '../../data/fill-in.ts'

it('fills every gap, also twice', () => {
  expect(fillIn('{count} of {rows}, {count}', { count: 1, rows: 7 })).toBe('1 of 7, 1')
})

it('refuses a gap that nothing fills, and says what there is', () => {
  expect(() => fillIn('{cout} of {rows}', { count: 1, rows: 7 })).toThrow('has the gap {cout}, which nothing fills; there are: count, rows')
})
