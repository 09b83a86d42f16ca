import type { Browser } from 'playwright-core'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Progress } from '../../progress.ts'
import type { Site } from '../../site/open-site.ts'
import type { ExportOptions } from '../options.ts'
import type { Outbox } from '../outbox.ts'
import type { Print } from '../pdf.ts'
import type { Shares } from '../shares.ts'

/** What a format is made from. */
export interface Making {
  browser: Browser
  site: Site
  options: ExportOptions
  shares: Shares
  outbox: Outbox
  progress: Progress
  /** Tells what is wrong with what was made, or could be better. */
  tell: (found: Diagnostic) => void
  /** Notes how long it has been since the last call. */
  lap: (name: string) => void
}

/** A PDF that the browser has printed: it is finished and checked without the browser. */
export interface PendingPrint {
  name: string
  file: string
  print: Print
}

/** A format that a deck is exported as: one file here, and one line in the table. */
export interface Format {
  /** As `--format` names it. */
  id: string
  /** `whole`: all slides on one page of the browser, since they are printed at once; `parts`: two pages may share them. */
  needs: 'whole' | 'parts'
  /** Whether it is always the whole deck. */
  isWholeDeck?: boolean
  /** The endings of `--output` that this format leaves off to find the name of its files. */
  endings: readonly string[]
  /** A folder of its own, and which of the files there an earlier export wrote; they go when this one has no such file. */
  folder?: { of: (target: string) => string; isOurs: (name: string) => boolean }
  /** Imports what making it takes: called early, while the site is built. */
  load: () => Promise<unknown>
  /** Puts its files into the outbox, or returns prints that are still to be finished. */
  make: (making: Making) => Promise<PendingPrint[]>
}
