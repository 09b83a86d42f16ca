import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `.deck` beside the package.json that a deck belongs to, or else beside the deck. */
export function cacheFolderFor(entry: string): string {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, '.deck')
    if (dirname(folder) === folder) return join(dirname(entry), '.deck')
  }
}
