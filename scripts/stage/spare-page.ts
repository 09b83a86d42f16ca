import type { Browser, BrowserContext, Page } from 'playwright-chromium'

export interface OpenPage { context: BrowserContext, page: Page }

const spares = new WeakMap<Browser, Promise<OpenPage>>()

async function openPage(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' })
  return {
    context,
    page: await context.newPage(),
  }
}

/** Has a page opened while it is not yet known for which deck: it takes a new browser as long as starting itself. */
export function openSpare(browser: Browser): void {
  const spare = openPage(browser)
  // Whoever takes it hears of it.
  spare.catch(() => {})
  spares.set(browser, spare)
}

/** A page that nobody has used: the spare one, if there is one. */
export async function takePage(browser: Browser): Promise<OpenPage> {
  const spare = spares.get(browser)
  spares.delete(browser)
  return spare ?? openPage(browser)
}
