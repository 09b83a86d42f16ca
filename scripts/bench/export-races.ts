import type { Commands } from './commands.ts'
import type { Row } from './race.ts'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { race, rerun } from './race.ts'

/** A deck that is exported again and again. */
export interface BenchDeck {
  name: string
  /** The folder the commands are run in. */
  folder: string
  /** The deck's file in it. */
  entry: string
  /** Where files may be written, in it. */
  output: string
  /** What is kept of a deck between two runs, by either of the two, in it. */
  caches: readonly string[]
  /** Writes the deck with the text of one slide changed to have this word. */
  change: (word: string) => Promise<void>
}

/** Takes away what was exported of a folder's decks, and leaves what they were built into. */
export async function forgetExports(folder: string): Promise<void> {
  const sites = join(folder, '.deck/sites')
  for (const site of await readdir(sites)) await rm(join(sites, site, 'exports'), { recursive: true, force: true })
}

const PICTURES = ['--format', 'png', '--scale', '2']

/** PDF and pictures of one deck: with nothing kept, with one slide changed, as a first export of a built deck, with nothing changed. */
export async function exportRaces(
  { deckExport, slidevExport }: Commands,
  deck: BenchDeck,
  runs: Record<'pdf' | 'png', number>,
): Promise<Row[]> {
  const { name, folder, entry, output, caches, change } = deck
  const forget = async (): Promise<void> => {
    for (const cache of caches) await rm(join(folder, cache), { recursive: true, force: true })
  }
  const rows: Row[] = []
  for (const format of ['pdf', 'png'] as const) {
    const label = format === 'pdf' ? 'PDF' : 'PNG at scale 2'
    const flags = format === 'pdf' ? [] : PICTURES
    const [mine, other] =
      format === 'pdf' ? [`${output}/ours.pdf`, `${output}/theirs.pdf`] : [`${output}/ours`, `${output}/theirs`]
    const ours = { command: deckExport(entry, mine, ...flags), writes: mine }
    const cold = await race({
      what: `${name}, ${label}, cold`,
      runs: runs[format],
      folder,
      ours: { ...ours, before: forget },
      theirs: { command: slidevExport(entry, other, ...flags), before: forget, writes: other },
    })
    rows.push(
      cold,
      await rerun(cold, {
        what: `${name}, ${label}, one slide changed`,
        runs: runs[format],
        folder,
        ours: { ...ours, before: async run => change(`${format}${run}`) },
      }),
      await rerun(cold, {
        what: `${name}, ${label}, other options`,
        runs: runs[format],
        folder,
        ours: { ...ours, before: async () => forgetExports(folder) },
      }),
      await rerun(cold, { what: `${name}, ${label}, nothing changed`, runs: runs[format], folder, ours }),
    )
  }
  return rows
}
