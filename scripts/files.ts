import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DeckError } from './error.ts'

/**
 * Refuses before any work what could not be written after it.
 *
 * @throws DeckError where the folder of a file to write cannot be written to, or is a file.
 */
export async function checkWritable(target: string): Promise<void> {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined)
    if (found?.isDirectory()) {
      const writable = await access(folder, constants.W_OK).then(
        () => true,
        () => false,
      )
      if (!writable)
        throw new DeckError(
          'machine',
          `${folder} cannot be written to; make it writable, or name another place with --output`,
        )
      return
    }
    if (found !== undefined) throw new DeckError('usage', `${folder} is a file, not a folder`)
    if (dirname(folder) === folder) return
  }
}
