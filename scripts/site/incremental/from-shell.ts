import type { BuildMessage, BuildOrder, BuildWatcher, BuildWishes } from '../build-site.ts'
import type { Inputs } from '../inputs.ts'
import type { Shell } from './shell.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { heed } from '../../rules/apply-settings.ts'
import { checkDeck } from '../check-deck.ts'
import { describeDeck } from '../describe-deck.ts'
import { checkTagsAgain } from '../guard-plugin.ts'
import { areCurrent } from '../inputs.ts'
import { lease } from '../lease.ts'
import { inputsOutside, moveShell } from './other-folder.ts'
import { OtherSettings, WholeBuild } from './whole-build.ts'

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

/** The shell on record, if what it was made of is as it was, for the deck that is asked for; another deck's where both have no code of their own. */
async function fittingShell(
  { shell, inputs, asked: askedThen }: ShellRecord,
  entry: string,
  asked: BuildWishes,
): Promise<Shell | undefined> {
  if (shell === undefined || JSON.stringify(askedThen) !== JSON.stringify(asked)) return undefined
  const folder = dirname(entry)
  const from = shell.roots.userRoot
  const moved = from === folder ? shell : await moveShell(shell, inputs, folder)
  if (moved === undefined || !existsSync(join(moved.compiler, 'compiler.mjs'))) return undefined
  const { files, folders } = from === folder ? inputs : inputsOutside(inputs, from)
  return (await areCurrent({ files: withoutSlides(files), folders: withoutSlides(folders) })) ? moved : undefined
}

async function readRecord(folder: string): Promise<ShellRecord | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'record.json'), 'utf8')) as ShellRecord
  } catch {
    return undefined
  }
}

/**
 * Builds a deck's slides alone, against the newest site that was built with what lies there now, of this deck or of another
 * one of the project; undefined where there is none, or the deck has what no shell holds: then it is built whole.
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
    const shell = record && (await fittingShell(record, entry, asked))
    if (record === undefined || shell === undefined) continue
    watcher.begun?.()
    watcher.compiled?.(0)
    try {
      return await buildSlidesOf(
        old,
        work,
        { ...record, shell },
        { entry, force, asked, from: record.shell?.roots.userRoot ?? '' },
      )
    } catch (error) {
      // A fault of the shell's way is no fault of the deck: the whole build says what is wrong with that.
      await rm(join(work, 'site'), { recursive: true, force: true })
      if (error instanceof OtherSettings) continue
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
  { entry, force, asked, from }: { entry: string; force: boolean; asked: BuildWishes; from: string },
): Promise<BuildMessage> {
  const { buildSlides } = await import('./build-slides.ts')
  const published = inputs.folders[join(from, 'public')] ?? []
  const built = await buildSlides({
    entry,
    asked,
    shell,
    old,
    work,
    published: published.map(file => relative(join(from, 'public'), file)),
  })
  const { options } = built
  const deck = describeDeck(options)
  const problems = [...(await checkDeck(options)), ...(shell.isGuarded ? await checkTagsAgain(options) : [])]
  return {
    deck: { ...deck, base: asked.base ?? '/', unansweredTags: [] },
    problems: heed(problems, deck.settings),
    shell: built.shell,
    built: problems.length === 0 || force,
    files: [
      ...Object.keys((from === dirname(entry) ? inputs : inputsOutside(inputs, from)).files).filter(
        file => !file.endsWith('.md'),
      ),
      ...Object.keys(options.data.watchFiles),
      ...built.files,
    ],
    roots: shell.roots.roots,
  }
}
