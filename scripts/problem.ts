import type { Place } from './error.ts'
import { formatPlace } from './error.ts'

/** What sort of thing is wrong with a deck. */
export type ProblemKind =
  | 'blank-slide'
  | 'broken-data'
  | 'console-error'
  | 'frontmatter'
  | 'missing-asset'
  | 'remote-asset'
  | 'slide-error'
  | 'unknown-component'
  | 'unknown-layout'
  | 'unknown-prop'
  | 'unknown-source'

/** One thing that is wrong with a deck; a run collects all of them before it gives up. */
export interface Problem {
  /** None where what is wrong is not of the deck, but of a file made from it. */
  kind?: ProblemKind
  message: string
  place: Place
}

/** `talks/other.md:12 slide 3: unknown layout "centre"`. */
export function formatProblem({ message, place }: Problem): string {
  const shown = formatPlace(place)
  const line = message.replaceAll(/\s*\n\s*/g, ' ')
  return shown === '' ? line : `${shown}: ${line}`
}

/** The deck has errors; each of them, in the order of the slides. */
export class DeckProblems extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'DeckProblems'
    this.problems = problems
  }
}
