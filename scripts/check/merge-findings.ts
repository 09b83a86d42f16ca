import type { Finding } from './finding.ts'

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.place.file === other.place.file &&
    one.place.line === other.place.line &&
    (one.place.slide === other.place.slide || one.place.slide === undefined || other.place.slide === undefined)
  )
}

function tagIn({ message }: Finding): string | undefined {
  return /<[\w.:-]+/.exec(message)?.[0]
}

/**
 * What was read in the files, and what was seen, as one list: what both tell is told once, as read, which knows more of the place.
 *
 * On the slides that the browser has shown (`looked`), a tag that only reading does not know is one that the running deck
 * knows: a set-up file registers it.
 */
export function mergeFindings(
  read: readonly Finding[],
  seen: readonly Finding[],
  looked: readonly number[],
): Finding[] {
  const isRefuted = (finding: Finding): boolean =>
    finding.rule === 'unknown-component' &&
    looked.includes(finding.place.slide ?? 0) &&
    !seen.some(
      one => one.rule === finding.rule && one.place.slide === finding.place.slide && tagIn(one) === tagIn(finding),
    )
  const kept = read.filter(finding => !isRefuted(finding))
  return [
    ...kept,
    ...seen.filter(
      finding =>
        !kept.some(
          one =>
            isSame(one, finding) ||
            (finding.rule === 'unknown-component' &&
              one.rule === finding.rule &&
              one.place.slide === finding.place.slide &&
              tagIn(one) === tagIn(finding)),
        ),
    ),
  ]
}
