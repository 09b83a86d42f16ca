import type { Words } from '../vocabulary.ts'
import type { Claim } from './claims.ts'
import type { Vector } from './lexrank.ts'
import type { Section } from './sections.ts'
import type { Titles } from './titles.ts'

/** What all slides of one outline are made with. */
export interface Plan {
  words: Words
  titles: Titles
  vectors: readonly Vector[]
  stems: (text: string) => readonly string[]
  hasPicture: (source: string) => boolean
  /** The sentences that the agenda says, by their places. */
  told: ReadonlySet<number>
  /** Whether code is shown before words are. */
  teachesCode: boolean
}

/** A section and what may be said of it. */
export interface Claimed {
  section: Section
  claims: readonly Claim[]
}
