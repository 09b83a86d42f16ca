// What other programs may use of the deck command: `import { exportDeck } from 'slidev-deck'`.
import type { CheckResult } from './check/check-decks.ts'
import type { DraftResult } from './draft/draft-deck.ts'
import type { ExportResult } from './export/export-deck.ts'
import type { ExportWishes } from './export/options.ts'
import { resolve } from 'node:path'
import { showProgress } from './progress.ts'
import { keepBrowser } from './stage/keep-browser.ts'

export type { CheckResult, DraftResult, ExportResult }
export type { DeckConfig, OwnRule, OwnViolation } from './check/deck-config.ts'
export { DeckError } from './error.ts'
export type { Diagnostic } from './model/diagnostic.ts'
export { DiagnosticError } from './model/diagnostic.ts'
export { readData } from './site/read-data.ts'
export type { DeckSlide, DeckSource } from './source/read-deck.ts'

/** What every call may be given. */
interface Surroundings {
  /** The browser to use: a Chrome, Chromium or Edge; found where it is not named. */
  executablePath?: string
}

interface NetworkOptions {
  /** Asks no other machine for anything: what a slide asks for is an error. */
  offline?: boolean
}

export interface ExportDeckOptions extends ExportWishes, Surroundings, NetworkOptions {
  /** Builds even when nothing has changed. */
  fresh?: boolean
  /** Writes in spite of errors, which the result then lists. */
  force?: boolean
}

/**
 * Exports a deck as `deck export` does.
 *
 * @param entry The deck's Markdown file.
 * @param options As the flags of the command; what is left out is said by the deck's headmatter. `timeout` and `wait` are
 * milliseconds, `scale` is device pixels to a CSS pixel.
 * @returns The files that were written, with their sizes in bytes, and what is worth a warning.
 * @throws DiagnosticError when the deck has errors: then no file is written.
 * @throws DeckError when the call is wrong or the machine lacks something, as its `code` says.
 */
export async function exportDeck(entry: string, options: ExportDeckOptions = {}): Promise<ExportResult> {
  const { fresh = false, force = false, offline = false, ...wishes } = options
  const { exportDeck: run } = await import('./export/export-deck.ts')
  await using browser = keepBrowser({ executablePath: options.executablePath, online: !offline })
  return await run(resolve(entry), { ...wishes, fresh, force }, browser, showProgress(true))
}

export interface CheckDeckOptions extends Surroundings, NetworkOptions {
  /** The rules to check; all where they are not named. */
  only?: readonly string[]
  /** Rules to leave out. */
  skip?: readonly string[]
  /** The slides to look at: `1,3-5`. */
  range?: string
  /** How long to wait until the slides are stable, in milliseconds; 30 000. */
  timeout?: number
  /** Builds even when nothing has changed. */
  fresh?: boolean
}

/**
 * Checks a deck as `deck check` does.
 *
 * @param entry The deck's Markdown file.
 * @param options Which rules and slides; everything without them.
 * @returns What is wrong, slide by slide.
 * @throws DeckError when the call is wrong or the machine lacks something, as its `code` says.
 */
export async function checkDeck(entry: string, options: CheckDeckOptions = {}): Promise<CheckResult> {
  const { only, skip = [], range, timeout = 30_000, fresh = false, offline = false, executablePath } = options
  const { checkDecks } = await import('./check/check-decks.ts')
  await using browser = keepBrowser({ executablePath, online: !offline })
  const [result] = await checkDecks(
    [resolve(entry)],
    { rules: { only, skip }, range, timeout, fresh, pictures: false },
    browser,
    showProgress(true),
  )
  if (result === undefined) throw new Error(`the check of ${entry} gave no result`)
  return result
}

export interface DraftDeckOptions extends Surroundings {
  /** The language of the article, `en`; recognised where it is not said. */
  language?: string
  /** Looks in a browser whether every slide fits; on. */
  fit?: boolean
  /** Replaces a deck that is there. */
  force?: boolean
}

/**
 * Drafts a deck from an article as `deck draft` does.
 *
 * @param article A file, or an http or https address.
 * @param output The deck to write.
 * @param options How to read and write it.
 * @returns How many slides it has, and what was left out or changed.
 * @throws DeckError when the article cannot be read, or the output is there already.
 */
export async function draftDeck(article: string, output: string, options: DraftDeckOptions = {}): Promise<DraftResult> {
  const { language, fit = true, force = false, executablePath } = options
  const { draftDeck: run } = await import('./draft/draft-deck.ts')
  await using browser = fit ? keepBrowser({ executablePath }) : undefined
  return await run({ article, language, output: resolve(output), force }, browser, showProgress(true))
}
