import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { BuildOrder, BuildWatcher, BuildWishes } from './build-site.ts'
import type { Shell } from './incremental/shell.ts'
import type { Inputs } from './inputs.ts'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { cacheFolderFor } from '../cache-folder.ts'
import { DiagnosticError } from '../model/diagnostic.ts'
import { buildSite } from './build-site.ts'
import { buildFromShell } from './incremental/from-shell.ts'
import { areCurrent, recordInputs } from './inputs.ts'
import { clearOut, lease } from './lease.ts'

/** A deck built into static files, held until it is disposed of. */
export interface Site extends AsyncDisposable {
  folder: string
  deck: Deck
  /** What it was made of; known soon after a new one is there. */
  inputs: Promise<Inputs>
  /** What is wrong and does not keep it from being built; none unless forced. */
  problems: Diagnostic[]
  /** Whether it was built for this call, or found. */
  built: boolean
}

export interface SiteOptions extends Partial<BuildWishes> {
  /** Builds even when the same was built before. */
  fresh?: boolean
  /** Builds in spite of what Slidev would pass over in silence. */
  force?: boolean
  /** Hears of a build, when there is one. */
  watcher?: BuildWatcher
}

interface Record {
  /** What later builds of its slides alone need. */
  shell?: Shell
  asked: BuildWishes
  deck: Deck
  inputs: Inputs
  problems: Diagnostic[]
}

/** Raised when a build of the same deck would come out differently than before. */
const FORMAT = 10

/** Where the compiler of slides lies beside the sites; it is the same for all of one installed Slidev. */
const COMPILER = 'slide-compiler'

function slotOf(entry: string, wishes: BuildWishes): string {
  const asked = JSON.stringify([
    FORMAT,
    process.version,
    entry,
    wishes.purpose,
    wishes.base,
    wishes.routerMode,
    wishes.theme,
    wishes.withoutNotes,
  ])
  return createHash('sha256').update(asked).digest('hex').slice(0, 12)
}

async function readRecord(folder: string): Promise<Record | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as Record
  } catch {
    return undefined
  }
}

async function findSite(sites: string, slot: string): Promise<Site | undefined> {
  const names = (await readdir(sites)).filter(name => name.startsWith(`${slot}-`) && !name.endsWith('.work'))
  for (const name of names.sort().reverse()) {
    const folder = join(sites, name)
    // Another export may be removing it at this moment.
    const held = await lease(folder).catch(() => undefined)
    const record = await readRecord(folder)
    if (held !== undefined && record !== undefined && (await areCurrent(record.inputs))) {
      return {
        folder: join(folder, 'site'),
        ...record,
        inputs: Promise.resolve(record.inputs),
        built: false,
        [Symbol.asyncDispose]: held[Symbol.asyncDispose],
      }
    }
    await held?.[Symbol.asyncDispose]()
  }
  return undefined
}

async function makeSite(
  sites: string,
  slot: string,
  order: Omit<BuildOrder, 'folder' | 'compiler'>,
  isFresh: boolean,
  watcher?: BuildWatcher,
): Promise<Site> {
  // The name sorts by age, so that the newest is looked at first.
  const folder = join(sites, `${slot}-${Date.now()}-${randomUUID().slice(0, 8)}`)
  const work = `${folder}.work`
  await mkdir(work)
  const held = await lease(work)
  try {
    const started = Date.now()
    const { entry: _entry, force: _force, ...asked } = order
    const whole = { ...order, folder: join(work, 'site'), compiler: join(dirname(sites), COMPILER) }
    const { deck, problems, files, roots, built, shell } =
      (isFresh ? undefined : await buildFromShell(sites, work, order, watcher)) ?? (await buildSite(whole, watcher))
    if (!built) throw new DiagnosticError(problems)
    await rename(work, folder)
    held.follow(folder)
    // Until its record is written, nobody else finds it.
    const inputs = recordInputs(files, roots, started).then(async found => {
      const record: Record = { deck, inputs: found, problems, shell, asked }
      await writeFile(join(folder, 'record.json'), JSON.stringify(record))
      return found
    })
    // Whoever asks for them hears of it.
    inputs.catch(() => {})
    return {
      folder: join(folder, 'site'),
      deck,
      problems,
      inputs,
      built: true,
      async [Symbol.asyncDispose]() {
        await inputs.catch(() => {})
        await held[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
}

/**
 * The deck's site: the one built before when nothing that went into it has changed, else a new one.
 *
 * @throws DiagnosticError when the deck cannot be built as it is.
 */
export async function openSite(
  entry: string,
  {
    fresh = false,
    force = false,
    watcher,
    purpose = 'stage',
    base = purpose === 'stage' ? '/' : undefined,
    routerMode = purpose === 'stage' ? 'history' : undefined,
    theme,
    withoutNotes,
  }: SiteOptions = {},
): Promise<Site> {
  const sites = join(cacheFolderFor(entry), 'sites')
  await mkdir(sites, { recursive: true })
  const wishes = { purpose, base, routerMode, theme, withoutNotes }
  const slot = slotOf(entry, wishes)
  const found = fresh ? undefined : await findSite(sites, slot)
  const site = found ?? (await makeSite(sites, slot, { ...wishes, entry, force }, fresh, watcher))
  if (site.built) await clearOut(sites)
  if (site.problems.length === 0 || force) return site
  await site[Symbol.asyncDispose]()
  throw new DiagnosticError(site.problems)
}
