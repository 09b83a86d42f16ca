// Compares this exporter with `slidev export`, side by side on this machine, and writes docs/benchmarks.md.
import type { Cost } from './bench/measure.ts'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem, type } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { makeDeck } from './bench/decks.ts'
import { measure, medianCost } from './bench/measure.ts'
import { findBrowser } from './stage/find-browser.ts'
import { tell } from './tell.ts'

interface Row { what: string, ours: Cost, theirs: Cost, ourBytes: number, theirBytes: number, runs: number }

const ROOT = resolve('.deck/bench')
const DECK = resolve('scripts/deck.ts')
const SLIDEV = resolve('node_modules/@slidev/cli/bin/slidev.mjs')
/** Long runs are told apart well enough by fewer of them. */
const RUNS: Record<number, number> = { 10: 3, 50: 3, 200: 1 }

const browser = await findBrowser(undefined)
function ours(entry: string, output: string, ...more: string[]): string[] {
  return [
    process.execPath,
    DECK,
    'export',
    entry,
    '--output',
    output,
    '--executable-path',
    browser,
    '--quiet',
    ...more,
  ]
}
function theirs(entry: string, output: string, ...more: string[]): string[] {
  return [
    process.execPath,
    SLIDEV,
    'export',
    entry,
    '--output',
    output,
    '--executable-path',
    browser,
    '--timeout',
    '300000',
    ...more,
  ]
}

async function bytesOf(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory())
    return found.size
  const inner = await Promise.all((await readdir(path)).map(async name => bytesOf(join(path, name))))
  return inner.reduce((sum, bytes) => sum + bytes, 0)
}

interface Race {
  what: string
  runs: number
  folder: string
  mine: { command: string[], before?: (run: number) => Promise<void>, writes: string }
  other: { command: string[], writes: string }
}

/** One after the other, in turn, so that what else the machine does meets both. */
async function race({ what, runs, folder, mine, other }: Race): Promise<Row> {
  const costs: { mine: Cost[], other: Cost[] } = { mine: [], other: [] }
  for (let run = 0; run < runs; run++) {
    await mine.before?.(run)
    costs.mine.push(await measure(mine.command, folder))
    costs.other.push(await measure(other.command, folder))
  }
  tell.info(`${what}: ${Math.round(medianCost(costs.mine).wall)} ms, slidev ${Math.round(medianCost(costs.other).wall)} ms`)
  return {
    what,
    runs,
    ours: medianCost(costs.mine),
    theirs: medianCost(costs.other),
    ourBytes: await bytesOf(join(folder, mine.writes)),
    theirBytes: await bytesOf(join(folder, other.writes)),
  }
}

async function alone(row: Row, what: string, runs: number, folder: string, command: string[], before: (run: number) => Promise<void>): Promise<Row> {
  const costs: Cost[] = []
  for (let run = 0; run < runs; run++) {
    await before(run)
    costs.push(await measure(command, folder))
  }
  tell.info(`${what}: ${Math.round(medianCost(costs).wall)} ms`)
  return {
    ...row,
    what,
    runs,
    ours: medianCost(costs),
  }
}

async function generated(slides: number): Promise<Row[]> {
  const folder = join(ROOT, String(slides))
  await mkdir(folder, { recursive: true })
  const entry = join(folder, 'deck.md')
  await writeFile(entry, makeDeck(slides))
  const forget = async (): Promise<void> => rm(join(folder, '.deck'), { recursive: true, force: true })
  const runs = RUNS[slides] ?? 1
  const pdf = ours('deck.md', 'ours.pdf')
  const cold = await race({
    what: `${slides} slides, PDF, cold`,
    runs,
    folder,
    mine: { command: pdf, before: forget, writes: 'ours.pdf' },
    other: {
      command: theirs('deck.md', 'theirs.pdf'),
      writes: 'theirs.pdf',
    },
  })
  const rows = [
    cold,
    await alone(cold, `${slides} slides, PDF, one slide changed`, runs, folder, pdf, async run => writeFile(entry, makeDeck(slides, ` changed ${run}`))),
    await alone(cold, `${slides} slides, PDF, nothing changed`, runs, folder, pdf, async () => {}),
  ]
  if (slides === 50) {
    rows.push(await race({
      what: `${slides} slides, PNG at scale 2, cold`,
      runs: 1,
      folder,
      mine: {
        command: ours('deck.md', 'ours/', '--format', 'png', '--scale', '2'),
        before: forget,
        writes: 'ours',
      },
      other: {
        command: theirs('deck.md', 'theirs', '--format', 'png', '--scale', '2'),
        writes: 'theirs',
      },
    }))
  }
  return rows
}

function line({ what, ours: mine, theirs: other, ourBytes, theirBytes, runs }: Row): string {
  const seconds = (milliseconds?: number): string => milliseconds === undefined
    ? '–'
    : (milliseconds / 1000).toFixed(1)
  const mega = (bytes?: number): string => bytes === undefined
    ? '–'
    : (bytes / 1e6).toFixed(bytes < 1e7
        ? 2
        : 0)
  return `| ${what} | ${runs} | ${seconds(mine.wall)} | ${seconds(other.wall)} | **${(mine.wall / other.wall).toFixed(2)}** | ${seconds(mine.cpu)} / ${seconds(other.cpu)} | ${mega(mine.memory)} / ${mega(other.memory)} | ${mega(ourBytes)} / ${mega(theirBytes)} |`
}

await rm(ROOT, { recursive: true, force: true })
const rows: Row[] = []
for (const slides of [10, 50, 200])
  rows.push(...await generated(slides))
const forgetDeck = async (): Promise<void> => rm(resolve('.deck/sites'), { recursive: true, force: true })
await mkdir(join(ROOT, 'deck'), { recursive: true })
rows.push(await race({
  what: 'slides.md, PDF, cold',
  runs: 1,
  folder: resolve('.'),
  mine: {
    command: ours('slides.md', '.deck/bench/deck/ours.pdf'),
    before: forgetDeck,
    writes: '.deck/bench/deck/ours.pdf',
  },
  other: {
    command: theirs('slides.md', '.deck/bench/deck/theirs.pdf'),
    writes: '.deck/bench/deck/theirs.pdf',
  },
}))

const { version } = JSON.parse(await readFile('node_modules/@slidev/cli/package.json', 'utf8')) as { version: string }
const page = `# Benchmarks

\`npm run bench\` compares \`deck export\` with \`slidev export\` ${version}, in turn and in one run; medians where there is more than one run.

${new Date().toISOString().slice(0, 10)}, ${type()} ${release()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}.

Cold: no build of the deck is kept. Slidev keeps its optimised dependencies between runs, and has no other cache. Processor time and peak memory are those of all processes together, sampled ten times a second; memory counts shared pages by their share (PSS). A comparison with "one slide changed" and "nothing changed" is with Slidev’s cold time: it does the same work each time.

| what | runs | ours, s | Slidev, s | ratio | processor, s (ours / Slidev) | peak memory, MB | size, MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map(line).join('\n')}
`
await mkdir('docs', { recursive: true })
await writeFile('docs/benchmarks.md', page)
process.stdout.write(page)
