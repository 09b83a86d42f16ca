import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { removeAbandoned } from '../abandoned.ts'
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
      for (const { from, file } of waiting) await move(from, file)
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
