import type { Diagnostic } from '../model/diagnostic.ts'
import { noNotes } from '../rules/source/no-notes.ts'
import { listSlides } from '../text.ts'

/** From how many slides on what is the same on all of them is told once. */
export const OFTEN = 3

/** Rules whose findings say of each slide the same, with nothing to tell them apart by. */
const ALIKE: readonly string[] = [noNotes.id]

/** What is the same on many slides in one finding, at the first of them. It is done last: each slide may silence its own. */
export function tellOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  const groups = Map.groupBy(findings, ({ rule, severity, message }) => JSON.stringify([rule, severity, message]))
  const often = new Map(
    [...groups.values()]
      .filter(same => same.length >= OFTEN && same.every(({ rule, place }) => ALIKE.includes(rule) && place.slide))
      .map(same => [same[0], same.slice(1).flatMap(({ place }) => place.slide ?? [])]),
  )
  const told = new Set([...groups.values()].filter(([first]) => often.has(first)).flatMap(([, ...others]) => others))
  return findings
    .filter(finding => !told.has(finding))
    .map(finding => {
      const others = often.get(finding)
      return others ? { ...finding, message: `${finding.message}; the same on slides ${listSlides(others)}` } : finding
    })
}
