// Compares this exporter with `slidev export`, side by side on this machine, and writes docs/benchmarks.md.
import type { BenchDeck } from './bench/export-races.ts'
import type { Row } from './bench/race.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { commandsWith } from './bench/commands.ts'
import { makeDeck } from './bench/decks.ts'
import { exportRaces, forgetExports } from './bench/export-races.ts'
import { race } from './bench/race.ts'
import { table } from './bench/report.ts'
import { findBrowsers, noBrowser } from './stage/find-browser.ts'

const ROOT = resolve('.deck/bench')
/** Long runs are told apart well enough by fewer of them. */
const RUNS: Record<number, { pdf: number; png: number }> = {
  10: { pdf: 3, png: 3 },
  50: { pdf: 5, png: 3 },
  200: { pdf: 1, png: 1 },
}
/** The real deck, as a copy beside it that may be changed. */
const COPY = 'slides.bench.md'

async function generatedDeck(slides: number): Promise<BenchDeck> {
  const folder = join(ROOT, String(slides))
  await mkdir(folder, { recursive: true })
  // Whatever either of the two keeps, it keeps beside a package.json.
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  const entry = join(folder, 'deck.md')
  await writeFile(entry, makeDeck(slides))
  return {
    name: `${slides} slides`,
    folder,
    entry: 'deck.md',
    output: '.',
    caches: ['.deck', 'node_modules/.vite'],
    change: async word => writeFile(entry, makeDeck(slides, ` changed ${word}`)),
  }
}

async function realDeck(): Promise<BenchDeck> {
  const text = await readFile('slides.md', 'utf8')
  await writeFile(COPY, text)
  return {
    name: 'slides.md',
    folder: resolve('.'),
    entry: COPY,
    output: '.deck/bench',
    caches: ['.deck/sites', 'node_modules/.vite/deps'],
    change: async word => writeFile(COPY, text.replace('for the first time', `for the first time, ${word}`)),
  }
}

const browser = (await findBrowsers(undefined)).find(({ program }) => program !== undefined)?.program
if (browser === undefined) throw noBrowser()
const commands = commandsWith(browser)
const idle = loadavg()[0] ?? 0
await rm(ROOT, { recursive: true, force: true })
const exports: Row[] = []
for (const [slides, runs] of Object.entries(RUNS))
  exports.push(...(await exportRaces(commands, await generatedDeck(Number(slides)), runs)))
try {
  exports.push(...(await exportRaces(commands, await realDeck(), { pdf: 3, png: 1 })))
} finally {
  await rm(COPY, { force: true })
}
const fifty = join(ROOT, '50')
const checks = [
  await race({
    what: '50 slides, light and dark',
    runs: 5,
    folder: fifty,
    ours: { command: commands.deckCheck('deck.md', 'check.json'), writes: 'check.json' },
    theirs: {
      command: commands.deckExport('deck.md', 'ours.pdf'),
      before: async () => forgetExports(fifty),
      writes: 'ours.pdf',
    },
  }),
]

const { version } = JSON.parse(await readFile('node_modules/@slidev/cli/package.json', 'utf8')) as { version: string }
const page = `# Benchmarks

\`npm run bench\` compares \`deck export\` with \`slidev export\` ${version}, in turn and in one run; each figure is the median of its runs.

${new Date().toISOString().slice(0, 10)}, ${type()} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; load when it began: ${idle.toFixed(1)}.

Cold: nothing is kept of the deck, neither our build nor the dependencies that Slidev optimises. “One slide changed”, “other options” (the deck is built already, but was not exported in this way) and “nothing changed” (the files of the export before are delivered again) are compared with Slidev’s cold time, since it does the same work each time. Processor time and peak memory, ours before Slidev’s, are those of all processes together, sampled ten times a second; memory counts shared pages by their share (PSS), and is taken in a run of its own, since adding it up holds the processes up.

## Export

${table(exports, 'ours', 'Slidev')}

## Check

A check looks at every click state in light and in dark; it is compared with the export of the same built site to PDF.

${table(checks, 'check', 'export')}
`
await mkdir('docs', { recursive: true })
await writeFile('docs/benchmarks.md', page)
process.stdout.write(page)
