import type { Browser } from 'playwright-chromium'
import type { Problem } from '../problem.ts'
import type { Progress } from '../progress.ts'
import type { Inputs } from '../site/inputs.ts'
import type { Site } from '../site/open-site.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import type { ExportOptions, ExportWishes } from './options.ts'
import type { Outbox } from './outbox.ts'
import type { Pdf } from './pdf.ts'
import { join } from 'node:path'
import process from 'node:process'
import { cacheFolderFor } from '../cache-folder.ts'
import { DeckProblems } from '../problem.ts'
import { slidesIn } from '../range.ts'
import { openSite } from '../site/open-site.ts'
import { filesOf, resolveExport } from './options.ts'
import { openOutbox } from './outbox.ts'

export interface ExportCall extends ExportWishes {
  /** Builds even when nothing has changed. */
  fresh: boolean
  /** Writes in spite of problems. */
  force: boolean
}

export interface ExportResult {
  entry: string
  files: { file: string, bytes: number }[]
  /** Slides or click states in each format. */
  pages: number
  /** Milliseconds of each stretch of work. */
  timings: Record<string, number>
  warnings: Problem[]
  /** What is wrong all the same; empty unless forced. */
  problems: Problem[]
  inputs: Inputs
}

type Formats = typeof import('./formats.ts')

const PRODUCER = 'deck, with Slidev and Chromium'

/** The date of everything that carries one: as the environment says, for builds that must repeat, or the deck's last change. */
export function dateOf(changed: number, { SOURCE_DATE_EPOCH: epoch }: Record<string, string | undefined> = process.env): Date {
  const seconds = epoch === undefined || epoch === ''
    ? Number.NaN
    : Number(epoch)
  return Number.isFinite(seconds)
    ? new Date(seconds * 1000)
    : new Date(Math.floor(changed / 1000) * 1000)
}

interface Work {
  site: Site
  options: ExportOptions
  slides: number[]
  date: Date
  outbox: Outbox
  progress: Progress
  force: boolean
}

interface Made { pages: number, warnings: Problem[], problems: Problem[] }

async function make(browser: Browser, { checkPdf, makeContactSheet, makeHandout, makePdf, openStage, pictureName, takePictures }: Formats, { site: { deck, ...site }, options, slides, date, outbox, progress, force }: Work, lap: (name: string) => void): Promise<Made> {
  progress.begin('opening slides')
  await using stage = await openStage(browser, { deck, ...site }, {
    ...options,
    slides,
    now: date.getTime(),
  })
  lap('stage')
  const problems = [
    ...site.problems,
    ...stage.problems,
  ]
  const warnings: Problem[] = stage.warnings.map(message => ({
    message,
    place: { file: deck.entry },
  }))
  if (problems.length > 0 && !force)
    throw new DeckProblems(problems)
  const { frames } = stage
  const files = filesOf(options)
  // Pictures first: the print changes the links in the page.
  if (options.formats.includes('png')) {
    progress.begin('taking pictures', frames.length)
    const name = (frame: typeof frames[number]): string => pictureName(frame, deck.slides.length, options.withClicks, Math.max(...frames.map(({ click }) => click)))
    for await (const { frame, png } of takePictures(stage, deck, frames, options)) {
      await outbox.put(join(files.folder, name(frame)), png)
      progress.advance()
    }
    lap('png')
    await outbox.put(files.sheet, await makeContactSheet(stage, deck))
    lap('contact sheet')
    outbox.retire(files.folder, one => /^\d+(?:-\d+)?\.png$/.test(one))
  }
  const { title, language, author, subject, keywords } = deck
  const description = {
    title,
    language,
    author,
    subject,
    keywords,
    creator: PRODUCER,
    producer: PRODUCER,
    date,
  }
  const keep = async (pdf: Pdf, file: string, name: string): Promise<void> => {
    lap(name)
    warnings.push(...pdf.warnings)
    problems.push(...await checkPdf(pdf, deck, file))
    await outbox.put(file, pdf.bytes)
    lap(`${name} check`)
  }
  if (options.formats.includes('handout')) {
    progress.begin('writing the handout')
    await keep(await makeHandout(browser, stage, deck, description), files.handout, 'handout')
  }
  if (options.formats.includes('pdf')) {
    progress.begin('printing')
    await keep(await makePdf(stage, deck, { withToc: options.withToc, description }), files.pdf, 'pdf')
  }
  return { pages: frames.length, warnings, problems }
}

/**
 * Exports one deck: a site, a stage, and from it every format that is wished. Files take their places when all is made and checked.
 *
 * @throws DeckProblems when something is wrong with the deck, unless forced.
 */
export async function exportDeck(entry: string, { fresh, force, ...wishes }: ExportCall, browser: KeptBrowser, progress: Progress): Promise<ExportResult> {
  const timings: Record<string, number> = {}
  const start = performance.now()
  let last = start
  const lap = (name: string): void => {
    const now = performance.now()
    timings[name] = Math.round(now - last)
    last = now
  }
  progress.begin('building')
  // A build, if one is needed, takes longest: all else is made ready beside it.
  const opening = openSite(entry, { fresh, force })
  // Loading keeps this thread from all else for a while: it is begun once the others have their work.
  const loading = browser.warm().then(async () => import('./formats.ts'))
  await using site = await opening
  lap('site')
  const { deck, inputs } = site
  const options = resolveExport(wishes, deck)
  const slides = slidesIn(options.range, deck.slides.length, entry)
  const date = dateOf(deck.changed)
  // Whatever a browser that breaks down has made goes with it.
  // Awaited here: the site is given back after it, and a failure must not wait for that unheard.
  return await browser.use(async (running) => {
    await using outbox = await openOutbox(cacheFolderFor(entry))
    const made = await make(running, await loading, {
      site,
      options,
      slides,
      date,
      outbox,
      progress,
      force,
    }, lap)
    if (made.problems.length > 0 && !force)
      throw new DeckProblems(made.problems)
    const files = await outbox.deliver()
    timings.total = Math.round(performance.now() - start)
    return {
      entry,
      files,
      timings,
      inputs,
      ...made,
    }
  })
}
