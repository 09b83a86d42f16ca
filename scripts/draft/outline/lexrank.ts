import type { Words } from '../vocabulary.ts'
import { wordsIn } from './sentences.ts'

/** Makes one stem of a word's forms; nothing of it where the language has no stemmer. */
export type Stemmer = (word: string) => string

/** Snowball's stemmers as Orama keeps them (Apache-2.0): 30 languages, no data to download. */
const STEMMERS: Record<string, () => Promise<{ stemmer: Stemmer }>> = {
  en: async () => import('@orama/stemmers/english'),
  it: async () => import('@orama/stemmers/italian'),
  de: async () => import('@orama/stemmers/german'),
  fr: async () => import('@orama/stemmers/french'),
  es: async () => import('@orama/stemmers/spanish'),
  pt: async () => import('@orama/stemmers/portuguese'),
  nl: async () => import('@orama/stemmers/dutch'),
  sv: async () => import('@orama/stemmers/swedish'),
  ru: async () => import('@orama/stemmers/russian'),
}

/** The stemmer of a language, by its primary tag. */
export async function stemmerFor(language: string): Promise<Stemmer> {
  const load = STEMMERS[language]
  return load === undefined ? word => word : (await load()).stemmer
}

/** What a sentence is compared by: stems with their weights. */
export type Vector = ReadonlyMap<string, number>

/** More sentences are not compared each with each: a vote of thousands is no better, and takes minutes. */
const MOST = 1000
const DAMPING = 0.85
const ROUNDS = 40
const CLOSE_ENOUGH = 1e-5
/** Less alike is not alike. */
const LEAST_ALIKE = 0.05

/** What finds the words of a text that has no spaces between them. */
export function segmenterFor(text: string): Intl.Segmenter | undefined {
  return /\p{Script=Han}|\p{Script=Hiragana}/u.test(text)
    ? new Intl.Segmenter(undefined, { granularity: 'word' })
    : undefined
}

/** The stems of a text that say something. */
export function stemsOf(text: string, words: Words, stem: Stemmer, segmenter?: Intl.Segmenter): string[] {
  const found = segmenter
    ? [...segmenter.segment(text.toLowerCase())].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []))
    : wordsIn(text)
  return found.flatMap(word => {
    const bare = word.split("'").at(-1) ?? word
    return bare.length < 2 || words.small.has(bare) || words.small.has(word) ? [] : stem(bare)
  })
}

/** Each text as a vector of unit length: how often a stem stands in it, against in how many texts it does (tf-idf). */
export function vectorsOf(stems: readonly (readonly string[])[]): Vector[] {
  const within = new Map<string, number>()
  for (const text of stems) for (const stem of new Set(text)) within.set(stem, (within.get(stem) ?? 0) + 1)
  return stems.map(text => {
    const vector = new Map<string, number>()
    for (const stem of text) vector.set(stem, (vector.get(stem) ?? 0) + 1)
    for (const [stem, times] of vector) vector.set(stem, times * Math.log(1 + stems.length / (within.get(stem) ?? 1)))
    const length = Math.hypot(...vector.values()) || 1
    for (const [stem, weight] of vector) vector.set(stem, weight / length)
    return vector
  })
}

/** How alike two texts are: 0 to 1. */
export function likeness(one: Vector, other: Vector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0)
  return sum
}

/**
 * How central each text is among the others, 0 to 1: what many like it say is central (LexRank, Erkan and Radev 2004, with the
 * likeness itself as the weight of a vote).
 */
export function lexRank(vectors: readonly Vector[]): number[] {
  const count = Math.min(vectors.length, MOST)
  const looked = vectors.slice(0, count)
  // Most texts are not alike: only the votes that are given are kept.
  const votes: { to: number; vote: number }[][] = looked.map(() => [])
  for (const [from, one] of looked.entries()) {
    for (let to = from + 1; to < count; to++) {
      const other = looked[to]
      const vote = other ? likeness(one, other) : 0
      if (vote < LEAST_ALIKE) continue
      votes[from]?.push({ to, vote })
      votes[to]?.push({ to: from, vote })
    }
  }
  const given = votes.map(row => row.reduce((sum, { vote }) => sum + vote, 0))
  let rank = looked.map(() => 1 / Math.max(1, count))
  for (let round = 0; round < ROUNDS; round++) {
    // A text like no other votes for all alike.
    const lonely = given.reduce((sum, total, index) => sum + (total === 0 ? (rank[index] ?? 0) : 0), 0)
    const next = rank.map(() => (1 - DAMPING) / count + (DAMPING * lonely) / count)
    for (const [from, row] of votes.entries()) {
      const share = (DAMPING * (rank[from] ?? 0)) / (given[from] || 1)
      for (const { to, vote } of row) next[to] = (next[to] ?? 0) + share * vote
    }
    const moved = next.reduce((sum, value, index) => sum + Math.abs(value - (rank[index] ?? 0)), 0)
    rank = next
    if (moved < CLOSE_ENOUGH) break
  }
  const highest = Math.max(...rank, Number.MIN_VALUE)
  return vectors.map((_, index) => (rank[index] ?? 0) / highest)
}
