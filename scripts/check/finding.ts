import type { Place } from '../error.ts'
import type { Scheme } from '../site/deck.ts'

/** An error keeps a deck from being shown as it was meant; a warning makes it worse than it could be. */
export type Severity = 'error' | 'warning'

/** In CSS pixels of the canvas, from the slide's top left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** One thing that an author would want to know of a deck before its audience does. */
export interface Finding {
  /** The id of the rule that found it. */
  rule: string
  severity: Severity
  /** What is wrong, in the words of somebody who looks at the slide. */
  message: string
  /** What was measured: `38 px`. */
  measure?: string
  /** What it may be at the most, or at the least: `at least 16 px`. */
  limit?: string
  /** What to do about it. */
  mend: string
  /** Its file is absolute. */
  place: Place
  /** Where the other side of it is, in another deck. */
  related?: Place
  /** Where on the slide it is seen; none where it is in the source alone. */
  box?: Box
  /** Set where it is seen in one of the two only. */
  scheme?: Scheme
}
