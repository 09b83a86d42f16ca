import { expect, it } from 'vitest'
import { levelBoundary, runSide, steppedBoundary } from '../../diagrams/boundary.ts'

it('runs from edge to edge of the slide at one height', () => {
  expect(levelBoundary(286)).toEqual([
    { x: 0, y: 286 },
    { x: 1280, y: 286 },
  ])
})

it('goes on at another height where a step begins, and ends at the right edge', () => {
  expect(
    steppedBoundary([
      { from: 0, y: 352 },
      { from: 640, y: 440 },
    ]),
  ).toEqual([
    { x: 0, y: 352 },
    { x: 640, y: 352 },
    { x: 640, y: 440 },
    { x: 1280, y: 440 },
  ])
})

it('fills what lies below it, as far as it is told', () => {
  expect(runSide(levelBoundary(286), 594)).toBe('M0 286 L1280 286 L1280 594 L0 594 Z')
})

it('refuses a boundary without points', () => {
  expect(() => runSide([], 594)).toThrow('a boundary has two points or more')
})
