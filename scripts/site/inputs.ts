import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'

/** Folders that Slidev searches by pattern: a file more or less there changes a build in which no known file changed. */
const SEARCHED = ['components', 'layouts', 'public', 'setup', 'snippets', 'styles']
const LOCK_FILES = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']

/** `size`, `time` and `hash` of a file at the time of the build. */
interface FileMark {
  size: number
  time: number
  /** None for what lies in node_modules, where size and time suffice. */
  hash?: string
}

/** Everything that went into a build. */
export interface Inputs {
  files: Record<string, FileMark>
  /** What each folder listed; null where there was none. */
  folders: Record<string, string[] | null>
}

const UNSURE: FileMark = { size: -1, time: 0 }

/** What Slidev writes itself at each build, and anew for each deck of a folder. */
const isGenerated = (file: string): boolean => /[\\/]node_modules[\\/]\.slidev[\\/]/.test(file)

export const isInstalled = (file: string): boolean => /[\\/]node_modules[\\/]/.test(file)

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('base64url')
}

async function markOf(file: string): Promise<FileMark> {
  const { size, mtimeMs } = await stat(file)
  return isInstalled(file) ? { size, time: mtimeMs } : { size, time: mtimeMs, hash: await hashOf(file) }
}

async function listingOf(folder: string, deep: boolean): Promise<string[] | null> {
  try {
    const found = await readdir(folder, { recursive: deep, withFileTypes: true })
    return found
      .filter(entry => deep || entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return null
  }
}

function lockFiles(from: string): string[] {
  const here = LOCK_FILES.map(name => join(from, name)).filter(existsSync)
  return here.length > 0 || dirname(from) === from ? here : lockFiles(dirname(from))
}

/**
 * Takes down what a build was made of: the files it is known to have read, and what lay in the folders that were searched.
 * A file saved after the build began may have been read before: its mark fits nothing.
 */
export async function recordInputs(known: readonly string[], roots: readonly string[], began: number): Promise<Inputs> {
  const folders: Inputs['folders'] = {}
  for (const root of roots) {
    for (const name of SEARCHED) folders[join(root, name)] = await listingOf(join(root, name), true)
  }
  const published = roots.flatMap(root => folders[join(root, 'public')] ?? [])
  const candidates = new Set([...known, ...published, ...roots.flatMap(lockFiles)])
  const marks = await Promise.all(
    [...candidates]
      .filter(file => isAbsolute(file) && !isGenerated(file))
      .map(async file => {
        const found = await stat(file).catch(() => undefined)
        if (!found?.isFile()) return []
        const mark = found.mtimeMs >= began && !isInstalled(file) ? UNSURE : await markOf(file)
        return [[file, mark] as const]
      }),
  )
  return { files: Object.fromEntries(marks.flat()), folders }
}

async function isSame(file: string, mark: FileMark): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile() || found.size !== mark.size) return false
  return found.mtimeMs === mark.time || (mark.hash !== undefined && (await hashOf(file)) === mark.hash)
}

/** Whether a build made now would be made of the same. */
export async function areCurrent({ files, folders }: Inputs): Promise<boolean> {
  const listed = await Promise.all(
    Object.entries(folders).map(
      async ([folder, names]) => JSON.stringify(await listingOf(folder, true)) === JSON.stringify(names),
    ),
  )
  if (!listed.every(Boolean)) return false
  const same = await Promise.all(Object.entries(files).map(([file, mark]) => isSame(file, mark)))
  return same.every(Boolean)
}
