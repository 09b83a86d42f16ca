import type { Vocabulary } from '../vocabulary/schema.ts'
import type { Section } from './sections.ts'
import { textOf } from '../article.ts'
import { headingText } from './sections.ts'

/** What is known of the deck that will hold the slides. */
export interface DeckKnown {
  /** The stations of its line, in order; none where its layouts have no line. */
  line: readonly string[]
  /** The components that it has, by name. */
  components: ReadonlySet<string>
}

/** How often a section must speak of a topic to be about it, and for how many times its heading counts. */
const ENOUGH = 3
const IN_HEADING = 6
/** Of a deck that reaches fewer stations the line would tell what is not there. */
const FEWEST_STATIONS = 3

type Topic = Vocabulary['topics'][number]

/** What a text is about. */
export interface TopicFinder {
  find: (heading: string, text: string) => Topic | undefined
}

function patternOf(words: readonly string[]): RegExp {
  const alternatives = words.toSorted((one, other) => other.length - one.length).map(word => RegExp.escape(word))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

export function topicFinder({ topics }: Vocabulary): TopicFinder {
  const patterns = topics.map(topic => ({ topic, pattern: patternOf(topic.words) }))
  return {
    find(heading, text) {
      const [best] = patterns
        .map(({ topic, pattern }) => ({
          topic,
          times: (heading.match(pattern)?.length ?? 0) * IN_HEADING + (text.match(pattern)?.length ?? 0),
        }))
        .toSorted((one, other) => other.times - one.times)
      return best && best.times >= ENOUGH ? best.topic : undefined
    },
  }
}

/**
 * Which of the sections begin a station, so that the line only ever goes on: the most that come in the line's order.
 * `inLineOrder(['next', 'network', 'tenancy'], ['network', 'tenancy', 'next'])` => `[undefined, 'network', 'tenancy']`
 */
export function inLineOrder(found: readonly (string | undefined)[], line: readonly string[]): (string | undefined)[] {
  /** For each station the longest row of sections that ends there. */
  const rows: number[][] = line.map(() => [])
  const longest = (among: readonly number[][]): number[] =>
    among.reduce((best, row) => (row.length > best.length ? row : best), [])
  for (const [index, topic] of found.entries()) {
    const station = topic === undefined ? -1 : line.indexOf(topic)
    if (station === -1) continue
    const row = [...longest(rows.slice(0, station)), index]
    if (row.length > (rows[station]?.length ?? 0)) rows[station] = row
  }
  const chosen = new Set(longest(rows))
  return found.map((topic, index) => (chosen.has(index) ? topic : undefined))
}

/** Gives sections the stations that begin with them, and to the first that speaks of it each diagram of the deck. */
export function findTopics(
  sections: readonly Section[],
  vocabulary: Vocabulary,
  { line, components }: DeckKnown,
): void {
  const finder = topicFinder(vocabulary)
  const found = sections.map(section =>
    section.heading ? finder.find(headingText(section), section.blocks.map(textOf).join('\n')) : undefined,
  )
  const inOrder = inLineOrder(
    found.map(topic => topic?.topic),
    line,
  )
  const stations = inOrder.filter(station => station !== undefined).length < FEWEST_STATIONS ? [] : inOrder
  const proposed = new Set<string>()
  for (const [index, section] of sections.entries()) {
    const { component, tag } = found[index] ?? {}
    section.topic = stations[index]
    if (component !== undefined && components.has(component) && !proposed.has(component)) {
      proposed.add(component)
      section.proposal = tag
    }
  }
}
