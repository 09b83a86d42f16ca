import type { Browser } from 'playwright-core'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Site } from '../../site/open-site.ts'
import { Buffer } from 'node:buffer'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diagnose } from '../../model/diagnostic.ts'
import { htmlAlone, htmlNetwork } from '../../rules/export/index.ts'
import { licencesOf } from '../../site/licences.ts'
import { openSite } from '../../site/open-site.ts'
import { joinSite } from './join-site.ts'
import { tryPage } from './try-page.ts'

export interface WrittenHtml {
  bytes: Buffer
  /** What it cannot do as one file, and whom it asks. */
  found: Diagnostic[]
}

/** Whether another machine does not answer pages that come from none. */
function isRefusal(error: string): boolean {
  return error.startsWith('Access to ')
}

/**
 * A deck as one page without notes and presenter, which asks for no other file: opened and tried as one.
 *
 * @param browser - opens the page
 * @param staged - the site whose slides have been seen; that of the page is built beside it
 * @param timeout - how long the page may take to open, in milliseconds
 * @throws DiagnosticError when the deck cannot be built as a page.
 */
export async function writeHtml(browser: Browser, staged: Site, timeout: number): Promise<WrittenHtml> {
  const { entry } = staged.deck
  await using site = await openSite(entry, {
    purpose: 'file',
    base: '/',
    routerMode: 'hash',
    withoutNotes: true,
    fresh: staged.built,
    // What is wrong has been told of the stage.
    force: true,
  })
  const { html, unheld } = await joinSite(site.folder, await licencesOf(site))
  const bytes = Buffer.from(html)
  const folder = await mkdtemp(join(tmpdir(), 'deck-html-'))
  try {
    const file = join(folder, 'deck.html')
    await writeFile(file, bytes)
    const { errors, files, machines } = await tryPage(browser, file, site.deck, timeout)
    const alone = (subject: string, message: string): Diagnostic =>
      diagnose(htmlAlone, { subject, message, place: { file: entry } })
    const found = [
      ...unheld.map(name => alone(name, `as one file, the deck cannot show ${name}, a page with files of its own`)),
      ...files.map(url => {
        const name = fileURLToPath(url)
        return alone(name, `as one file, the deck asks for another one, ${name}`)
      }),
      ...errors.map(error => {
        const message = `opened as a file: ${error}`
        return isRefusal(error)
          ? diagnose(htmlNetwork, { subject: error, message, place: { file: entry } })
          : alone(error, message)
      }),
      ...machines.map(machine =>
        diagnose(htmlNetwork, {
          subject: machine,
          message: `the page asks ${machine} for something whenever it is opened`,
          place: { file: entry },
        }),
      ),
    ]
    return { bytes, found }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
