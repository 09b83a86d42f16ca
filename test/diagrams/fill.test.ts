import { expect, it } from 'vitest'
import { fill } from '../../diagrams/fill.ts'

it('puts each value into its gap, as often as it stands there', () => {
  expect(fill('stop {stop} of {stops}, {stop}', { stop: 3, stops: 8 })).toBe('stop 3 of 8, 3')
})

it('names the gap that nothing fills', () => {
  expect(() => fill('stop {stp}', { stop: 3 })).toThrow('"stop {stp}" has the gap {stp}, but only stop can fill one')
})
