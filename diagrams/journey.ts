import type { Topic } from './tone.ts'
import { TOPICS } from './tone.ts'

/** Where a slide stands on the line. */
export interface Journey {
  /** The station we are at; none before the first. */
  topic: Topic | undefined
  /** How many stations have been reached: 0 to 5. */
  reached: number
  /** How much of the way to the next station is done: 0 at the station, nearly 1 before the next. */
  share: number
}

/**
 * Reads the way from the slides' `topic` frontmatter: a slide that names a topic starts it, those that follow belong to it.
 * `journeyAt([undefined, undefined, 'network', undefined], 4)` => `{ topic: 'network', reached: 1, share: 0.5 }`
 *
 * @param starts each slide's topic, where it starts one
 * @param page counted from 1
 */
export function journeyAt(starts: readonly (Topic | undefined)[], page: number): Journey {
  const before = starts.slice(0, page)
  const start = before.findLastIndex(topic => topic !== undefined)
  const topic = before[start]
  const following = starts.findIndex((next, index) => index >= page && next !== undefined)
  const end = following === -1 ? starts.length : following
  if (topic === undefined) return { topic, reached: 0, share: page / (end + 1) }
  return { topic, reached: TOPICS.indexOf(topic) + 1, share: (page - 1 - start) / (end - start) }
}

/** The topic in a slide's frontmatter, `undefined` when there is none or it is not one of ours. */
export function topicOf(frontmatter: Record<string, unknown>): Topic | undefined {
  return TOPICS.find(topic => topic === frontmatter.topic)
}
