import type { Browser } from 'playwright-chromium'
import type { Problem } from '../problem.ts'
import type { Progress } from '../progress.ts'
import type { Site } from '../site/open-site.ts'
import type { ExportOptions } from './options.ts'
import type { Outbox } from './outbox.ts'
import type { Print } from './pdf.ts'
import type { Share, Shares } from './shares.ts'
import { join } from 'node:path'
import { DeckProblems } from '../problem.ts'
import { drawSheet, packSheet } from './contact-sheet.ts'
import { printHandout } from './handout.ts'
import { filesOf } from './options.ts'
import { printSlides } from './pdf.ts'
import { pictureName, takePictures } from './png.ts'
import { openShares } from './shares.ts'

export interface FilesOrder {
  site: Site
  options: ExportOptions
  /** By number. */
  slides: number[]
  date: Date
  outbox: Outbox
  /** What is done with only after the files, so that nothing waits for its end. */
  held: AsyncDisposableStack
  progress: Progress
  /** Goes on in spite of what is wrong. */
  force: boolean
  /** Notes how long it has been since the last call. */
  lap: (name: string) => void
}

/** What a browser has made of a deck: pictures lie in the outbox, prints are still to be finished. */
export interface MadeFiles {
  /** Slides or click states. */
  pages: number
  prints: { name: string; file: string; print: Print }[]
  problems: Problem[]
  warnings: Problem[]
  /** Whether nothing but the site was asked for anything: then the same site gives the same files. */
  isAlone: boolean
}

async function putPictures(
  { all, frames }: Shares,
  { site: { deck }, options, outbox, progress }: FilesOrder,
): Promise<void> {
  progress.begin('taking pictures', frames.length)
  const { folder } = filesOf(options)
  const clicks = Math.max(...frames.map(({ click }) => click))
  const putShare = async ({ stage, frames: own }: Share): Promise<void> => {
    for await (const { frame, png } of takePictures(stage, deck, own, options)) {
      await outbox.put(join(folder, pictureName(frame, deck.slides.length, options.withClicks, clicks)), png)
      progress.advance()
    }
  }
  await Promise.all(all.map(putShare))
}

/**
 * Opens a deck and has the browser make every format that is wished.
 *
 * @throws DeckProblems when something is wrong with the deck, unless forced.
 */
export async function makeFiles(browser: Browser, order: FilesOrder): Promise<MadeFiles> {
  const { site, options, slides, date, outbox, held, progress, force, lap } = order
  const { deck } = site
  const { formats } = options
  progress.begin('opening slides')
  const shares = held.use(await openShares(browser, site, { ...options, slides, now: date.getTime() }))
  lap('stage')
  const problems = [...site.problems, ...shares.problems]
  if (problems.length > 0 && !force) throw new DeckProblems(problems)
  const files = filesOf(options)
  const prints: MadeFiles['prints'] = []
  // Pictures first: the print changes the links in the page.
  if (formats.includes('png')) {
    // Packed in a thread of its own while the pictures are taken.
    const sheet = packSheet(await drawSheet(shares.all, deck))
    lap('contact sheet')
    await putPictures(shares, order)
    await outbox.put(files.sheet, await sheet)
    lap('png')
  }
  if (formats.includes('handout')) {
    progress.begin('writing the handout')
    prints.push({ name: 'handout', file: files.handout, print: await printHandout(browser, shares.all, deck) })
    lap('handout')
  }
  if (formats.includes('pdf')) {
    progress.begin('printing')
    prints.push({ name: 'pdf', file: files.pdf, print: await printSlides(shares.all[0].stage, deck, options.withToc) })
    lap('pdf')
  }
  return {
    pages: shares.frames.length,
    prints,
    problems,
    warnings: [
      ...shares.warnings.map(message => ({ message, place: { file: deck.entry } })),
      ...prints.flatMap(({ print }) => print.warnings),
    ],
    isAlone: shares.areAlone(),
  }
}
