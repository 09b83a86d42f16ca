import { expect, it } from 'vitest'
import { journeyAt, topicOf } from '../../diagrams/journey.ts'

// Two opening slides, four of network, two of stateful, and the rest.
const starts = [
  undefined,
  undefined,
  'network',
  undefined,
  undefined,
  undefined,
  'stateful',
  undefined,
  'platform',
  'tenancy',
  'next',
  undefined,
] as const

it('is before the first station on the opening slides', () => {
  expect(journeyAt(starts, 1)).toMatchObject({ topic: undefined, reached: 0 })
})

it('reaches a station on the slide that names its topic', () => {
  expect(journeyAt(starts, 3)).toEqual({ topic: 'network', reached: 1, share: 0 })
})

it('goes on by the share of the section’s slides', () => {
  expect(journeyAt(starts, 5)).toEqual({ topic: 'network', reached: 1, share: 0.5 })
})

it('never reaches the next station early, and always moves forward', () => {
  const way = starts.map((_, index) => {
    const { reached, share } = journeyAt(starts, index + 1)
    return reached + share
  })
  expect(way).toEqual([...way].sort((a, b) => a - b))
  expect(new Set(way).size).toBe(way.length)
  expect(starts.every((_, index) => journeyAt(starts, index + 1).share < 1)).toBe(true)
})

it('stays before the first station in a deck without topics', () => {
  expect(journeyAt([undefined, undefined], 2)).toMatchObject({ topic: undefined, reached: 0 })
})

it('takes a topic from the frontmatter only when it is one of ours', () => {
  expect(topicOf({ topic: 'network' })).toBe('network')
  expect(topicOf({ topic: 'weather' })).toBeUndefined()
  expect(topicOf({})).toBeUndefined()
})
