import type { Place } from '../error.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { formatPlace } from '../error.ts'

export type Rule = 'unknown-component' | 'unknown-prop' | 'missing-prop' | 'wrong-prop' | 'unknown-source' | 'broken-data'

/** Something in a deck's source that would not show what its writer meant. */
export interface Problem {
  rule: Rule
  /** Says what stands there and what was expected. */
  message: string
  place: Place
  /** The file's whole path, where the place shows a short one. */
  path: string
}

/** `slides.md:12:4 slide 7: <Foo> is not a component` */
export function formatProblem({ place, message }: Problem): string {
  return `${formatPlace(place)}: ${message}`
}

/** A file's path as somebody standing in the current folder would type it. */
export function shownPath(file: string): string {
  return relative(process.cwd(), file)
}
