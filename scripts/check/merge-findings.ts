import type { Diagnostic } from '../model/diagnostic.ts'
import { identityOf } from '../model/diagnostic.ts'
import { unknownComponent } from '../rules/source/unknown-component.ts'
import { slideError } from '../rules/stage/slide-error.ts'

/**
 * What was read in the files, and what was seen, as one list: what both tell is told once, as read, which knows more of the place.
 *
 * On the slides that the browser has shown (`looked`), a tag that only reading does not know is one that the running deck
 * knows: a set-up file registers it. What stopped the build is told where it was read, when it was.
 */
export function mergeFindings(
  read: readonly Diagnostic[],
  seen: readonly Diagnostic[],
  looked: readonly number[],
): Diagnostic[] {
  const seenIdentities = new Set(seen.map(identityOf))
  const kept = read.filter(
    one =>
      one.rule !== unknownComponent.id || !looked.includes(one.place.slide ?? 0) || seenIdentities.has(identityOf(one)),
  )
  const known = new Set(kept.map(identityOf))
  const isReadThere = ({ rule, place: { file, line } }: Diagnostic): boolean =>
    rule === slideError.id &&
    line !== undefined &&
    kept.some(({ place, severity }) => severity === 'error' && place.file === file && place.line === line)
  return [...kept, ...seen.filter(one => !known.has(identityOf(one)) && !isReadThere(one))]
}
