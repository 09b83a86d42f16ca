import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { removeAbandoned } from '../abandoned.ts'
import { DeckError } from '../error.ts'
import { processMark } from '../process-mark.js'

export interface Waiting {
  from: string
  file: string
  bytes: number
}

/** Files that wait until all of them are made and checked; then they take their places, and until then nothing is touched. */
export interface Outbox extends AsyncDisposable {
  put: (target: string, data: Uint8Array) => Promise<void>
  /** Puts a copy of a file. */
  putCopy: (target: string, of: string) => Promise<void>
  /** What waits: where each file is, and where it is to be. */
  waiting: readonly Waiting[]
  /** Files of an earlier export that this one does not have any more. */
  retire: (folder: string, isOurs: (name: string) => boolean) => void
  /** Resolves with the files by name. */
  deliver: () => Promise<{ file: string; bytes: number }[]>
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    // Another disk: what is copied takes its place in one step as well.
    const beside = `${to}.${process.pid}.tmp`
    await copyFile(from, beside)
    await rename(beside, to)
  }
}

/** How long a file that another program has open is tried again: milliseconds. A virus scanner lets go sooner, a reader does not. */
const PATIENCE = 2000
const AGAIN_AFTER = 100
/** What Windows says of a file that is open elsewhere. */
const LOCKED = new Set(['EPERM', 'EBUSY', 'EACCES'])

async function moveInTime(from: string, to: string): Promise<void> {
  for (const start = performance.now(); ;) {
    try {
      await move(from, to)
      return
    } catch (error) {
      if (!LOCKED.has(String((error as NodeJS.ErrnoException).code))) throw error
      if (performance.now() - start > PATIENCE)
        throw new DeckError('machine', `${to} cannot be replaced: close it where it is open, and run this again`)
      await setTimeout(AGAIN_AFTER)
    }
  }
}

/** Another name for a file as it is now, by which it comes back; undefined where there is none. */
async function backUp(file: string, to: string): Promise<string | undefined> {
  if ((await stat(file).catch(() => undefined)) === undefined) return undefined
  await link(file, to).catch(async () => copyFile(file, to))
  return to
}

/** Moves all files to their places, or, where one of them cannot be moved, none. */
async function moveAll(waiting: readonly Waiting[]): Promise<void> {
  const moved: { file: string; backup?: string }[] = []
  try {
    for (const { from, file } of waiting) {
      const backup = await backUp(file, `${from}.before`)
      await moveInTime(from, file)
      moved.push({ file, backup })
    }
  } catch (error) {
    for (const { file, backup } of moved.toReversed())
      await (backup === undefined ? rm(file, { force: true }) : move(backup, file))
    throw error
  }
}

/** Opens an outbox in a folder where half a file harms nobody. */
export async function openOutbox(parent: string): Promise<Outbox> {
  const folder = join(parent, `outbox-${processMark()}-${randomUUID().slice(0, 8)}`)
  await removeAbandoned(parent, 'outbox')
  await mkdir(folder, { recursive: true })
  const waiting: Waiting[] = []
  const retiring: { folder: string; isOurs: (name: string) => boolean }[] = []
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  process.on('exit', clear)
  const add = (file: string, bytes: number): string => {
    const from = join(folder, String(waiting.length))
    waiting.push({ from, file, bytes })
    return from
  }
  return {
    waiting,
    async put(file, data) {
      await writeFile(add(file, data.byteLength), data)
    },
    async putCopy(file, of) {
      const { size } = await stat(of)
      await copyFile(of, add(file, size))
    },
    retire(from, isOurs) {
      retiring.push({ folder: from, isOurs })
    },
    async deliver() {
      await moveAll(waiting)
      const delivered = new Set(waiting.map(({ file }) => file))
      for (const { folder: from, isOurs } of retiring) {
        for (const name of await readdir(from).catch(() => [])) {
          if (isOurs(name) && !delivered.has(join(from, name))) await rm(join(from, name), { force: true })
        }
      }
      // Pictures are put as they come, from two pages.
      return waiting.map(({ file, bytes }) => ({ file, bytes })).sort((one, other) => (one.file < other.file ? -1 : 1))
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', clear)
      clear()
    },
  }
}
