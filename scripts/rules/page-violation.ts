import type { Origin } from '../check/page/origin.ts'
import type { StyleCause } from '../check/page/style-cause.ts'
import type { Box, Severity } from '../model/diagnostic.ts'

/** A violation in the page, before anybody knows the line of the source it comes from. */
export interface PageViolation {
  /** What it is about; the same on this slide in another click state or in other colours is the same violation. */
  subject: string
  /** The click state in which it is seen. */
  click: number
  message: string
  measure?: string
  limit?: string
  /** Overrides the rule's own help where more is known. */
  help?: string
  /** Overrides the rule's own where this is not as bad, or worse. */
  severity?: Severity
  box?: Box
  origin?: Origin
  /** The style that gives it the look, where that is a style sheet's. */
  style?: StyleCause
  /**
   * Where the deck's look may be at fault, and not the slide: what is the same on all slides that suffer from it. From three
   * slides on it is told once.
   */
  look?: string
}
