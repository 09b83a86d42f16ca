import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { packageBeside } from './source/package-folder.ts'

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return existsSync(folder) ? false : dirname(folder) !== folder && isWritable(dirname(folder))
  }
}

/** Where each system keeps what a program can make again; DECK_CACHE names another folder. */
function userCaches({ DECK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env): string {
  if (DECK_CACHE !== undefined) return DECK_CACHE
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  return XDG_CACHE_HOME ?? join(homedir(), '.cache')
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** The project that a deck belongs to: the nearest folder around it that has a package.json. */
function projectOf(entry: string): string | undefined {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/** Decks outside any project share what is kept, if they have Slidev from the same place: a shell serves them all. */
function nameOfShared(entry: string): string {
  return `shared-${hashOf(packageBeside('@slidev/client', entry) ?? '')}`
}

/**
 * The folder for what is kept between calls: `.deck` in the project that a deck belongs to. Where that cannot be written, a
 * folder of the project's own among the user's caches, or at last among the temporary files; there too for a deck outside
 * any project, beside which nothing is left.
 */
export function cacheFolderFor(entry: string): string {
  const project = projectOf(entry)
  const beside = project === undefined ? undefined : join(project, '.deck')
  if (beside !== undefined && isWritable(beside)) return beside
  const name = project === undefined ? nameOfShared(entry) : `${basename(project)}-${hashOf(join(project, '.deck'))}`
  const [first = '', ...others] = [userCaches(), tmpdir()].map(caches => join(caches, 'slidev-deck', name))
  return [first, ...others].find(isWritable) ?? beside ?? first
}
