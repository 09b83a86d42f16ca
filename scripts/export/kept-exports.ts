import type { Diagnostic } from '../model/diagnostic.ts'
import type { ExportOptions } from './options.ts'
import type { Outbox } from './outbox.ts'
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

/** How many exports of one site are kept, each with other options. */
const KEPT = 4

/** Folders that change when a font is installed: with it, a deck may look different. */
const FONT_FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/var/cache/fontconfig',
  '/Library/Fonts',
  'C:\\Windows\\Fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  join(homedir(), '.cache/fontconfig'),
  join(homedir(), 'Library/Fonts'),
]

/** A file by what changes with it. */
interface Mark {
  size: number
  time: number
}

/** What is told of an export besides its files. */
interface Made {
  pages: number
  warnings: Diagnostic[]
}

interface Record extends Made {
  browser: { program: string } & Mark
  /** Each by what it adds to the target's name. */
  files: { ending: string; bytes: number }[]
}

/** What stays the same from one export to the next when nothing has changed. */
export interface ExportKey {
  options: ExportOptions
  slides: readonly number[]
  date: Date
  /** The browser that was asked for, if one was. */
  browser?: string
}

async function markOf(file: string): Promise<Mark | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found && { size: found.size, time: found.mtimeMs }
}

/** This command itself: another version of it may write the same deck otherwise. */
async function ownMarks(): Promise<unknown> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const names = (await readdir(folder, { recursive: true })).sort()
  return Promise.all(names.map(async name => [name, await markOf(join(folder, name))]))
}

/** What earlier exports of a site made, each under one name for everything besides the site that it depends on. */
export interface KeptExports {
  /** Puts into the outbox what an export of the same has made; undefined where there is none, and then the outbox is of no use any more. */
  take: (outbox: Outbox) => Promise<Made | undefined>
  /** Keeps a copy of what waits in the outbox, made with this browser, where that is possible. */
  keep: (outbox: Outbox, made: Made, program: string) => Promise<void>
}

async function nameOf({
  options: { target: _, timeout: __, ...options },
  slides,
  date,
  browser,
}: ExportKey): Promise<string> {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return createHash('sha256')
    .update(
      JSON.stringify([
        options,
        slides,
        date,
        browser ?? process.env.CHROME_PATH,
        process.version,
        locale,
        timeZone,
        await Promise.all(FONT_FOLDERS.map(markOf)),
        await ownMarks(),
      ]),
    )
    .digest('hex')
    .slice(0, 24)
}

async function readRecord(folder: string): Promise<Record | undefined> {
  const record = JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as Record
  const sizes = await Promise.all(record.files.map(async (_, index) => (await stat(join(folder, String(index)))).size))
  return record.files.every(({ bytes }, index) => bytes === sizes[index]) ? record : undefined
}

async function removeAllButLatest(exports: string): Promise<void> {
  // What has a point in its name is being written.
  const names = (await readdir(exports)).filter(name => !name.includes('.'))
  const aged = await Promise.all(
    names.map(async name => ({ name, time: (await markOf(join(exports, name)))?.time ?? 0 })),
  )
  for (const { name } of aged.sort((one, other) => other.time - one.time).slice(KEPT))
    await rm(join(exports, name), { recursive: true, force: true })
}

/** Looks beside a site's folder for what was exported of it in this way. */
export async function openKeptExports(site: string, key: ExportKey): Promise<KeptExports> {
  const exports = join(site, '..', 'exports')
  const folder = join(exports, await nameOf(key))
  const { target } = key.options
  return {
    async take(outbox) {
      try {
        const record = await readRecord(folder)
        if (record === undefined) return undefined
        const {
          browser: { program, ...mark },
          files,
          ...made
        } = record
        if (!isDeepStrictEqual(await markOf(program), mark)) return undefined
        for (const [index, { ending }] of files.entries())
          await outbox.putCopy(`${target}${ending}`, join(folder, String(index)))
        return made
      } catch {
        // There is none, or another export is removing it.
        return undefined
      }
    },
    async keep({ waiting }, made, program) {
      const work = `${folder}.${randomUUID().slice(0, 8)}`
      try {
        const mark = await markOf(program)
        if (mark === undefined) return
        await mkdir(work, { recursive: true })
        for (const [index, { from }] of waiting.entries()) await copyFile(from, join(work, String(index)))
        await writeFile(
          join(work, 'record.json'),
          JSON.stringify({
            ...made,
            browser: { program, ...mark },
            files: waiting.map(({ file, bytes }) => ({ ending: file.slice(target.length), bytes })),
          } satisfies Record),
        )
        await rm(folder, { recursive: true, force: true })
        await rename(work, folder)
        await removeAllButLatest(exports)
      } catch {
        // The export itself is sound. Another one of the same may just have been kept, or there is no room for it.
      } finally {
        await rm(work, { recursive: true, force: true }).catch(() => {})
      }
    },
  }
}
