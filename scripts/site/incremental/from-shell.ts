import type { BuildMessage, BuildOrder, BuildWatcher, BuildWishes } from '../build-site.ts'
import type { Inputs } from '../inputs.ts'
import type { Shell } from './shell.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { heed } from '../../rules/apply-settings.ts'
import { checkDeck } from '../check-deck.ts'
import { describeDeck } from '../describe-deck.ts'
import { checkTagsAgain } from '../guard-plugin.ts'
import { areCurrent } from '../inputs.ts'
import { lease } from '../lease.ts'
import { WholeBuild } from './whole-build.ts'

/** What is on record of a site with a shell. */
interface ShellRecord {
  shell?: Shell
  asked?: BuildWishes
  inputs: Inputs
}

/** What slides alone are made of: a change of it leaves the shell as it is. */
const OF_SLIDES = /\.md$|[\\/](?:public|snippets)(?:[\\/]|$)/

function withoutSlides<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !OF_SLIDES.test(name)))
}

async function fits(record: ShellRecord, entry: string, asked: BuildWishes): Promise<boolean> {
  const { shell, inputs } = record
  return (
    shell !== undefined &&
    shell.roots.userRoot === dirname(entry) &&
    JSON.stringify(record.asked) === JSON.stringify(asked) &&
    existsSync(join(shell.compiler, 'compiler.mjs')) &&
    (await areCurrent({ files: withoutSlides(inputs.files), folders: withoutSlides(inputs.folders) }))
  )
}

async function readRecord(folder: string): Promise<ShellRecord | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as ShellRecord
  } catch {
    return undefined
  }
}

/**
 * Builds a deck's slides alone, against the newest site that was built with what lies there now; undefined where there is
 * none, or the deck has what no shell holds: then it is built whole.
 *
 * @param sites - the folder of the sites that were built
 * @param work - the folder of the new site and what is kept beside it
 */
export async function buildFromShell(
  sites: string,
  work: string,
  { entry, force, ...asked }: Omit<BuildOrder, 'folder' | 'compiler'>,
  watcher: BuildWatcher = {},
): Promise<BuildMessage | undefined> {
  const names = (await readdir(sites)).filter(name => !name.endsWith('.work'))
  for (const name of names.sort((one, other) => (one.slice(13) < other.slice(13) ? 1 : -1))) {
    const old = join(sites, name)
    await using held = await lease(old).catch(() => undefined)
    const record = held && (await readRecord(old))
    if (record?.shell === undefined || !(await fits(record, entry, asked))) continue
    watcher.begun?.()
    watcher.compiled?.(0)
    try {
      return await buildSlidesOf(old, work, { ...record, shell: record.shell }, { entry, force, asked })
    } catch (error) {
      // A fault of the shell's way is no fault of the deck: the whole build says what is wrong with that.
      await rm(join(work, 'site'), { recursive: true, force: true })
      const reason = error instanceof WholeBuild ? error.message : String(error)
      if (process.env.DECK_VERBOSE) process.stderr.write(`${entry} is built whole: ${reason}\n`)
      return undefined
    }
  }
  return undefined
}

async function buildSlidesOf(
  old: string,
  work: string,
  { shell, inputs }: ShellRecord & { shell: Shell },
  { entry, force, asked }: { entry: string; force: boolean; asked: BuildWishes },
): Promise<BuildMessage> {
  const { buildSlides } = await import('./build-slides.ts')
  const built = await buildSlides({ entry, asked, shell, old, work })
  const { options } = built
  const deck = describeDeck(options)
  const problems = [...(await checkDeck(options)), ...(shell.isGuarded ? await checkTagsAgain(options) : [])]
  return {
    deck: { ...deck, base: asked.base ?? '/', unansweredTags: [] },
    problems: heed(problems, deck.settings),
    shell: built.shell,
    built: problems.length === 0 || force,
    files: [
      ...Object.keys(inputs.files).filter(file => !file.endsWith('.md')),
      ...Object.keys(options.data.watchFiles),
      ...built.files,
    ],
    roots: shell.roots.roots,
  }
}
