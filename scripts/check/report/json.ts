import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { CheckResult } from '../check-decks.ts'
import { shownFile, weights } from './summary.ts'

function place({ file, ...rest }: Place): Place {
  return file === undefined ? rest : { file: shownFile(file), ...rest }
}

function finding({ place: at, related, ...rest }: Diagnostic): object {
  return { ...rest, place: place(at), ...(related && { related: place(related) }) }
}

/** One JSON object: for each deck what was looked at and found, and how often; files relative to the current folder. */
export function jsonReport(results: readonly CheckResult[]): string {
  return JSON.stringify(
    {
      ...weights(results.flatMap(({ findings }) => findings)),
      decks: results.map(({ entry, title, language, findings, silenced, slides, states, isSeen }) => ({
        entry: shownFile(entry),
        title,
        language,
        slides,
        states,
        isSeen,
        ...weights(findings),
        findings: findings.map(finding),
        silenced: silenced.map(({ finding: one, reason }) => ({ reason, ...finding(one) })),
      })),
    },
    null,
    2,
  )
}
