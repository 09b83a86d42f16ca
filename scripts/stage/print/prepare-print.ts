import type { Page } from 'playwright-core'
import type { PrintNotes } from './notes.ts'
import { bundlePrintCode } from './bundle.ts'

/** Prepares a page for its print; what is on it is another thing afterwards, though it looks the same. */
export async function preparePrint(page: Page): Promise<PrintNotes> {
  return page.evaluate(`${await bundlePrintCode()}; deckPrint.prepare()`)
}
