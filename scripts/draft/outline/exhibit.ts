import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Claim } from './claims.ts'
import type { Section } from './sections.ts'
import type { Body, DraftSlide } from './slide.ts'

/** A slide that an article offers: what it shows, and what it may be called. */
export interface Exhibit {
  /** The block it begins at. */
  block: number
  /** The sentences that are said on it, by their places. */
  says: number[]
  /** What it may be called, the best first; made when it is taken. */
  titles: (Prose | undefined)[]
  body: Body
  layout?: DraftSlide['layout']
  score: number
  kind: string
}

/** Where exhibits are looked for. */
export interface Place {
  section: Section
  claims: readonly Claim[]
  words: Words
  /** Whether the article is about code. */
  teachesCode: boolean
  /** Whether the picture's file is there. */
  hasPicture: (source: string) => boolean
}
