import type { Diagnostic } from '../model/diagnostic.ts'
import type { Progress } from '../progress.ts'
import type { Inputs } from '../site/inputs.ts'
import type { Site } from '../site/open-site.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import type { KeptExports } from './kept-exports.ts'
import type { ExportOptions, ExportWishes } from './options.ts'
import type { Outbox } from './outbox.ts'
import process from 'node:process'
import { cacheFolderFor } from '../cache-folder.ts'
import { DiagnosticError } from '../model/diagnostic.ts'
import { slidesIn } from '../range.ts'
import { openSite } from '../site/open-site.ts'
import { formatsOf } from './formats/index.ts'
import { openKeptExports } from './kept-exports.ts'
import { resolveExport } from './options.ts'
import { openOutbox } from './outbox.ts'
import { pagesFor } from './parts.ts'

export interface ExportCall extends ExportWishes {
  /** Builds even when nothing has changed. */
  fresh: boolean
  /** Writes in spite of problems. */
  force: boolean
}

export interface ExportResult {
  entry: string
  files: { file: string; bytes: number }[]
  /** Slides or click states in each format. */
  pages: number
  /** Milliseconds of each stretch of work. */
  timings: Record<string, number>
  warnings: Diagnostic[]
  /** What is wrong all the same; empty unless forced. */
  problems: Diagnostic[]
  /** The other machines that something came from. */
  network: string[]
  /** Whether nothing had changed, and these are the files of an export before. */
  unchanged: boolean
  inputs: Inputs
}

/** The date of everything that carries one: as the environment says, for builds that must repeat, or the deck's last change. */
export function dateOf(
  changed: number,
  { SOURCE_DATE_EPOCH: epoch }: Record<string, string | undefined> = process.env,
): Date {
  const seconds = epoch === undefined || epoch === '' ? Number.NaN : Number(epoch)
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date(Math.floor(changed / 1000) * 1000)
}

/** Notes how long each stretch of work took: from the call before, or from the beginning. */
function stopwatch(timings: Record<string, number>): (name: string) => void {
  let last = performance.now()
  return name => {
    const now = performance.now()
    timings[name] = Math.round(now - last)
    last = now
  }
}

/** One call's export of one deck, when it is known what to do. */
interface Task {
  site: Site
  options: ExportOptions
  slides: number[]
  date: Date
  force: boolean
  progress: Progress
  lap: (name: string) => void
  /** None where the same site may not give the same files. */
  kept?: KeptExports
}

type Delivered = Pick<ExportResult, 'files' | 'pages' | 'warnings' | 'problems' | 'network' | 'unchanged'>

async function deliver({ options }: Task, outbox: Outbox): Promise<Delivered['files']> {
  for (const { folder } of options.formats) {
    if (folder !== undefined) outbox.retire(folder.of(options.target), folder.isOurs)
  }
  return outbox.deliver()
}

/** Delivers again what was made of the same before; undefined where there is none. */
async function deliverKept(task: Task): Promise<Delivered | undefined> {
  if (task.site.built || task.kept === undefined) return undefined
  await using outbox = await openOutbox(cacheFolderFor(task.site.deck.entry))
  const made = await task.kept.take(outbox)
  return made && { ...made, problems: [], network: [], unchanged: true, files: await deliver(task, outbox) }
}

async function makeAndDeliver(task: Task, browser: KeptBrowser): Promise<Delivered> {
  const { site, kept, date, force, lap } = task
  await browser.warm(pagesFor(task.options.formats, task.slides.length))
  const [{ finishPrint }, { makeFiles }] = await Promise.all([import('./finish-print.ts'), import('./make-files.ts')])
  // Whatever a browser that breaks down has made goes with it.
  const { held, outbox, prints, isAlone, ...made } = await browser.use(async running => {
    await using opened = new AsyncDisposableStack()
    const outbox = opened.use(await openOutbox(cacheFolderFor(site.deck.entry)))
    const files = await makeFiles(running, { ...task, outbox, held: opened })
    return { ...files, outbox, held: opened.move() }
  })
  await using _ = held
  for (const { name, file, print } of prints) {
    const { bytes, problems, warnings } = await finishPrint(print, site.deck, { file, date, pdfUa: task.options.pdfUa })
    made.problems.push(...problems)
    made.warnings.push(...warnings)
    await outbox.put(file, bytes)
    lap(`${name} check`)
  }
  if (made.problems.length > 0 && !force) throw new DiagnosticError(made.problems)
  const program = isAlone ? await browser.program() : undefined
  if (program !== undefined) await kept?.keep(outbox, { pages: made.pages, warnings: made.warnings }, program)
  return { ...made, unchanged: false, files: await deliver(task, outbox) }
}

/**
 * Exports one deck: a site, a stage, and from it every format that is wished. Files take their places when all is made and
 * checked. Where nothing has changed since an export that was sound, its files are delivered again.
 *
 * @throws DiagnosticError when something is wrong with the deck, unless forced.
 */
export async function exportDeck(
  entry: string,
  { fresh, force, ...wishes }: ExportCall,
  browser: KeptBrowser,
  progress: Progress,
): Promise<ExportResult> {
  const timings: Record<string, number> = {}
  const start = performance.now()
  const lap = stopwatch(timings)
  progress.begin('building')
  // A build, if one is needed, takes longest: all else is made ready beside it, and what needs much memory towards its end.
  await using site = await openSite(entry, {
    fresh,
    force,
    watcher: {
      begun: () => {
        void browser.load()
        void import('./make-files.ts')
        void import('./finish-print.ts')
        for (const { load } of formatsOf(wishes.format ?? 'pdf')) void load()
      },
      // Not knowing what the deck itself asks for: what is not made ready now is made later.
      compiled: count => void browser.warm(pagesFor(formatsOf(wishes.format ?? 'pdf'), count)),
    },
  })
  lap('site')
  const options = resolveExport(wishes, site.deck)
  const slides = slidesIn(options.range, site.deck.slides.length, entry)
  const date = dateOf(site.deck.changed)
  const kept = force
    ? undefined
    : await openKeptExports(site.folder, { options, slides, date, browser: wishes.executablePath })
  const task: Task = { site, options, slides, date, force, progress, lap, kept }
  const delivered = (await deliverKept(task)) ?? (await makeAndDeliver(task, browser))
  const inputs = await site.inputs
  timings.total = Math.round(performance.now() - start)
  return { entry, timings, inputs, ...delivered }
}
