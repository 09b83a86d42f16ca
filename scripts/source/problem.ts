import type { Problem as AnyProblem } from '../problem.ts'
import { relative } from 'node:path'
import process from 'node:process'

export { formatProblem } from '../problem.ts'

export type Rule = 'unknown-component' | 'unknown-prop' | 'missing-prop' | 'wrong-prop' | 'unknown-source' | 'unknown-language' | 'broken-data'

/** Something in a deck's source that would not show what its writer meant; it says what stands there and what was expected. */
export interface Problem extends AnyProblem {
  rule: Rule
  /** The file's whole path, where the place shows a short one. */
  path: string
}

/** A file's path as somebody standing in the current folder would type it. */
export function shownPath(file: string): string {
  return relative(process.cwd(), file)
}
