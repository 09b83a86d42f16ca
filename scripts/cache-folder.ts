import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return existsSync(folder) ? false : dirname(folder) !== folder && isWritable(dirname(folder))
  }
}

/** Where each system keeps what a program can make again. */
function userCaches({ XDG_CACHE_HOME, LOCALAPPDATA } = process.env): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  return XDG_CACHE_HOME ?? join(homedir(), '.cache')
}

/**
 * `.deck` beside the package.json that a deck belongs to, or else beside the deck. Where that cannot be written, a folder of its
 * own among the user's caches, or at last among the temporary files.
 */
export function cacheFolderFor(entry: string): string {
  const beside = folderBeside(entry)
  if (isWritable(beside)) return beside
  const name = `${basename(dirname(beside))}-${createHash('sha256').update(beside).digest('hex').slice(0, 8)}`
  const own = [userCaches(), tmpdir()].map(caches => join(caches, 'slidev-deck', name))
  return own.find(isWritable) ?? beside
}

function folderBeside(entry: string): string {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, '.deck')
    if (dirname(folder) === folder) return join(dirname(entry), '.deck')
  }
}
