import type { Browser } from 'playwright-core'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Progress } from '../progress.ts'
import type { Site } from '../site/open-site.ts'
import type { PendingPrint } from './formats/format.ts'
import type { ExportOptions } from './options.ts'
import type { Outbox } from './outbox.ts'
import { diagnose, DiagnosticError } from '../model/diagnostic.ts'
import { heed } from '../rules/apply-settings.ts'
import { consoleWarning } from '../rules/export/index.ts'
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
  prints: PendingPrint[]
  problems: Diagnostic[]
  warnings: Diagnostic[]
  /** Whether nothing but the site was asked for anything: then the same site gives the same files. */
  isAlone: boolean
  /** The other machines that something came from. */
  network: string[]
}

/**
 * Opens a deck and has the browser make every format that is wished.
 *
 * @throws DiagnosticError when something is wrong with the deck, unless forced.
 */
export async function makeFiles(browser: Browser, order: FilesOrder): Promise<MadeFiles> {
  const { site, options, slides, date, outbox, held, progress, force, lap } = order
  const { deck } = site
  progress.begin('opening slides')
  const shares = held.use(await openShares(browser, site, { ...options, slides, now: date.getTime() }))
  lap('stage')
  const told = heed([...site.problems, ...shares.problems], deck.settings)
  const problems = told.filter(({ severity }) => severity === 'error')
  if (problems.length > 0 && !force) throw new DiagnosticError(problems)
  const prints: PendingPrint[] = []
  const tell = (found: Diagnostic): void => void told.push(...heed([found], deck.settings))
  for (const { make } of options.formats)
    prints.push(...(await make({ browser, site, options, shares, outbox, progress, tell, lap })))
  return {
    pages: shares.frames.length,
    prints,
    problems: told.filter(({ severity }) => severity === 'error'),
    warnings: [
      ...told.filter(({ severity }) => severity === 'warning'),
      ...shares.warnings.map(message =>
        diagnose(consoleWarning, { subject: message, message, place: { file: deck.entry } }),
      ),
      ...prints.flatMap(({ print }) => print.warnings),
    ],
    isAlone: shares.areAlone(),
    network: shares.network(),
  }
}
