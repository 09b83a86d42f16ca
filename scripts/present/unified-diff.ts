/** A change of a file's lines. */
export interface LineEdit {
  /** Counted from 0: the first line that is taken out, or before which the new ones come. */
  at: number
  remove: number
  insert: readonly string[]
}

/** Unchanged lines around a change, as `diff -u` gives them. */
const CONTEXT = 3

/** As git writes a path: what a header's line would not hold is in quotes, and a blank ends with a tab. */
function header(mark: string, path: string): string {
  // eslint-disable-next-line no-control-regex -- these are what a file's name may hold and a line may not
  const isPlain = !/[\0-\x1F"\\]/.test(path)
  return isPlain ? `${mark}/${path}${path.includes(' ') ? '\t' : ''}` : JSON.stringify(`${mark}/${path}`)
}

/** Changes whose surroundings meet, together. */
function hunksOf(edits: readonly LineEdit[]): LineEdit[][] {
  const hunks: LineEdit[][] = []
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    const last = hunks.at(-1)?.at(-1)
    if (last !== undefined && edit.at - (last.at + last.remove) <= 2 * CONTEXT) hunks.at(-1)?.push(edit)
    else hunks.push([edit])
  }
  return hunks
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
  const lines = text.split('\n')
  // What is after the last line's end is no line.
  const hasEnd = lines.at(-1) === ''
  if (hasEnd) lines.pop()
  const shown = (sign: string, at: number, line: string): string =>
    `${sign}${line}\n${!hasEnd && at === lines.length - 1 ? '\\ No newline at end of file\n' : ''}`
  let shift = 0
  const hunks = hunksOf(edits).map(hunk => {
    const [first, last] = [hunk.at(0), hunk.at(-1)]
    const from = Math.max(0, (first?.at ?? 0) - CONTEXT)
    const to = Math.min(lines.length, (last?.at ?? 0) + (last?.remove ?? 0) + CONTEXT)
    let body = ''
    let at = from
    let grown = 0
    const keepUntil = (end: number): void => {
      for (; at < end; at++) body += shown(' ', at, lines[at] ?? '')
    }
    for (const edit of hunk) {
      keepUntil(edit.at)
      for (const end = at + edit.remove; at < end; at++) body += shown('-', at, lines[at] ?? '')
      for (const line of edit.insert) body += `+${line}\n`
      grown += edit.insert.length - edit.remove
    }
    keepUntil(to)
    const before = to - from
    const after = before + grown
    const start = (count: number, line: number): string => `${count === 0 ? line : line + 1},${count}`
    const head = `@@ -${start(before, from)} +${start(after, from + shift)} @@\n`
    shift += grown
    return head + body
  })
  return `--- ${header('a', path)}\n+++ ${header('b', path)}\n${hunks.join('')}`
}
