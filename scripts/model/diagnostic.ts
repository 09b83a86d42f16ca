import type { Scheme } from './deck.ts'
import type { Place } from './place.ts'
import { formatPlace } from './place.ts'

/** An error keeps a deck from being shown as it was meant; a warning makes it worse than it could be. */
export type Severity = 'error' | 'warning'

/** In CSS pixels of the canvas, from the slide's top left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What every rule says of itself; `deck check --rules` lists it. */
export interface RuleMeta {
  id: string
  severity: Severity
  /** What it looks for, in one sentence. */
  description: string
  /** What to do about what it finds, in the imperative. */
  help: string
  /** Its thresholds, which the headmatter may set (`check: { wordy: { words: 60 } }`). */
  limits?: Record<string, number>
}

/**
 * One thing that an author wants to know of a deck before its audience does. Build, guard, export and check tell the same one
 * when rule, subject and slide are the same; the message is for people only.
 */
export interface Diagnostic {
  /** The id of the rule that found it. */
  rule: string
  severity: Severity
  /** What is wrong, in the words of somebody who looks at the slide. */
  message: string
  /** What to do about it. */
  help: string
  /** What it is about: a tag, a key, an address, a piece of text. */
  subject: string
  place: Place
  /** Where the other side of it is, in another deck. */
  related?: Place
  /** What was measured: `38 px`. */
  measure?: string
  /** What it may be at the most, or at the least: `at least 16 px`. */
  limit?: string
  /** Where on the slide it is seen; none where it is in the source alone. */
  box?: Box
  /** Set where it is seen in one of the two only. */
  scheme?: Scheme
}

/** What a rule finds, before it is given the rule's id, severity and help, both of which it may know better. */
export type Violation = Omit<Diagnostic, 'rule' | 'severity' | 'help'> & Partial<Pick<Diagnostic, 'severity' | 'help'>>

/** A violation of a rule, as it is told. */
export function diagnose({ id, severity, help }: RuleMeta, violation: Violation): Diagnostic {
  return { rule: id, severity, help, ...violation }
}

/** What makes two diagnostics the same, wherever in the slide they are told. */
export function identityOf({ rule, subject, place: { file, slide } }: Diagnostic): string {
  return JSON.stringify([rule, subject, slide ?? file])
}

/** Each once, in their order. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(one => {
    const identity = identityOf(one)
    return !seen.has(identity) && seen.add(identity)
  })
}

/** What is wrong, and in which colours where it is seen in one of the two only. */
export function sentenceOf({ message, scheme }: Pick<Diagnostic, 'message' | 'scheme'>): string {
  return scheme === undefined ? message : `${message}, in ${scheme} colours only`
}

/** `talks/other.md:12 slide 3: unknown layout "centre"`. */
export function formatDiagnostic(diagnostic: Pick<Diagnostic, 'message' | 'place' | 'scheme'>): string {
  const shown = formatPlace(diagnostic.place)
  const line = sentenceOf(diagnostic).replaceAll(/\s*\n\s*/g, ' ')
  return shown === '' ? line : `${shown}: ${line}`
}

/** The deck has errors; each of them, in the order of the slides. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'))
    this.name = 'DiagnosticError'
    this.diagnostics = diagnostics
  }
}
