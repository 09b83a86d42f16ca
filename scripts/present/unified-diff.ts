import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** A change of a file's lines. */
export interface LineEdit {
  /** Counted from 0: the first line that is taken out, or before which the new ones come. */
  at: number
  remove: number
  insert: readonly string[]
}

/** A text after its changes. */
export function applyEdits(text: string, edits: readonly LineEdit[]): string {
  const lines = text.split('\n')
  for (const { at, remove, insert } of [...edits].sort((a, b) => b.at - a.at)) lines.splice(at, remove, ...insert)
  return lines.join('\n')
}

/**
 * The changes as `git apply` and `patch -p1` take them; empty where there are none.
 *
 * @param path The file from where the patch is applied, with slashes.
 * @param text The file as it is.
 * @param edits Its changes; no two touch the same line.
 */
export function unifiedDiff(path: string, text: string, edits: readonly LineEdit[]): string {
  if (edits.length === 0) return ''
  // Git ends a name with a blank in it by a tab; without one, patch takes the rest for a date.
  const end = path.includes(' ') ? ' ' : undefined
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, text, applyEdits(text, edits), end, end, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
