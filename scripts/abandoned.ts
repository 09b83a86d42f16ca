import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from './process-mark.js'

/**
 * Removes what processes left that were killed: folders named `<kind>-<mark of the process>-…`.
 *
 * @param parent The folder in which they are.
 * @param kind What their names begin with.
 */
export async function removeAbandoned(parent: string, kind: string): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  for (const name of names) {
    const mark = name.startsWith(`${kind}-`) ? name.slice(kind.length + 1).split('-')[0] : undefined
    // Another command may be removing it too.
    if (mark !== undefined && !isRunning(mark))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => {})
  }
}
