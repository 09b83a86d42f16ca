import type { Heading } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Reader } from './sentences.ts'
import type { Titles } from './titles.ts'

/** What the slides of a section are made with. */
export interface Making {
  reader: Reader
  titles: Titles
  /** What stands in for a title where neither a sentence nor the heading serves. */
  fallback: Prose
  heading?: Heading
  /** Which of the article's parts the section belongs to. */
  part: number
}
