import type { Box } from '../finding.ts'

/** What a rule finds in the page, before anybody knows the line of the source it comes from. */
export interface Fault {
  message: string
  measure?: string
  limit?: string
  /** Overrides the rule's own advice where more is known. */
  mend?: string
  box?: Box
  /** The text, or the address, by which the place is found in the source. */
  text?: string
  /** Where the text is not in the source: the component tags around it, from the innermost. */
  tags?: string[]
}
