import type { Box, Severity } from '../finding.ts'
import type { Origin } from './origin.ts'

/** What a rule finds in the page, before anybody knows the line of the source it comes from. */
export interface Fault {
  /** The click state in which it is seen. */
  click: number
  message: string
  measure?: string
  limit?: string
  /** Overrides the rule's own advice where more is known. */
  mend?: string
  /** Overrides the rule's own where this is not as bad, or worse. */
  severity?: Severity
  box?: Box
  origin?: Origin
  /** What makes it the same fault in another click state, on another slide, or in other colours; the message where there is none. */
  key?: string
  /** Whether the deck's look is at fault, so that it is told once and not again for every slide. */
  isEverywhere?: boolean
}
