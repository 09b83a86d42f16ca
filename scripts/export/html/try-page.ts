import type { Browser } from 'playwright-core'
import type { Deck } from '../../model/deck.ts'
import { pathToFileURL } from 'node:url'
import { PLAYED_SLIDE, PRINT_SLIDE, printRoute } from '../../slidev/print-view.ts'
import { watchPage } from '../../stage/watch.ts'

/** What a page does that was opened as a file. */
export interface PageTried {
  /** What the browser complained of. */
  errors: string[]
  /** The addresses of other files that it asked for. */
  files: string[]
  /** The machines that it asked. */
  machines: string[]
}

/** Opens a file as a double click does, with its first slide, then with all of them. */
export async function tryPage(browser: Browser, file: string, deck: Deck, timeout: number): Promise<PageTried> {
  const { href } = pathToFileURL(file)
  const context = await browser.newContext({ viewport: { width: deck.width, height: deck.height } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(timeout)
    const watch = watchPage(page)
    const asked = new Set<string>()
    page.on('request', request => asked.add(request.url()))
    const until = performance.now() + timeout
    try {
      await page.goto(href, { waitUntil: 'commit' })
      await page.locator(PLAYED_SLIDE).first().waitFor({ state: 'attached' })
      await page.goto(printRoute(href), { waitUntil: 'commit' })
      await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length >= count, [
        PRINT_SLIDE,
        deck.slides.length,
      ] as const)
      await watch.quiet(until)
    } catch (error) {
      watch.errors.push(String(error).split('\n')[0] ?? '')
    }
    const others = [...asked].filter(url => !/^(?:data|blob|about):/.test(url) && url.split('#')[0] !== href)
    return {
      // A browser without a screen has none to keep awake, which Slidev asks of it.
      errors: [...new Set(watch.errors.map(error => error.split('\n')[0] ?? ''))].filter(
        error => !error.includes('Wake Lock'),
      ),
      files: others.filter(url => url.startsWith('file:')),
      machines: [...new Set(others.filter(url => !url.startsWith('file:')).map(url => new URL(url).host))].toSorted(),
    }
  } finally {
    await context.close()
  }
}
