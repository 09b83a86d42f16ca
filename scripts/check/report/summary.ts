import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CheckResult } from '../check-decks.ts'
import { relative, sep } from 'node:path'
import process from 'node:process'
import { counted } from '../../text.ts'

/** A file as somebody would name it from here, on any system: `talks/slides.md`. */
export function shownFile(file: string): string {
  return relative(process.cwd(), file).replaceAll(sep, '/')
}

export { counted }

/** How many findings of each weight there are. */
export function weights(findings: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: findings.length - errors }
}

/** `38 px, at most 0 px`; empty when nothing was measured. */
export function measured({ measure, limit }: Diagnostic): string {
  return [measure, limit].filter(part => part !== undefined && part !== '').join(', ')
}

/** What was looked at: `27 slides, 96 click states`. */
export function lookedAt({ slides, states, isSeen }: CheckResult): string {
  return [
    counted(slides, 'slide'),
    ...(isSeen === true ? [counted(states, 'click state')] : []),
    ...(isSeen === false ? ['which could not be shown in a browser'] : []),
  ].join(', ')
}

/** The findings of each slide, those of no slide under 0: the slides that have errors first, then in their order. */
export function bySlide(findings: readonly Diagnostic[]): { slide: number; findings: Diagnostic[] }[] {
  const hasErrors = (group: readonly Diagnostic[]): number => Number(weights(group).errors > 0)
  return [...Map.groupBy(findings, ({ place }) => place.slide ?? 0)]
    .map(([slide, group]) => ({ slide, findings: group }))
    .toSorted((one, other) => hasErrors(other.findings) - hasErrors(one.findings) || one.slide - other.slide)
}
