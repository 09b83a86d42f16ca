import type { Browser, BrowserContext, Page } from 'playwright-core'

export interface OpenPage {
  context: BrowserContext
  page: Page
}

const spares = new WeakMap<Browser, Promise<OpenPage>[]>()

async function openPage(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' })
  return { context, page: await context.newPage() }
}

/** Has pages opened while it is not yet known for which deck: each takes a new browser as long as starting itself. */
export function openSpares(browser: Browser, count: number): void {
  const opening = Array.from({ length: count }, async () => openPage(browser))
  // Whoever takes one hears of it.
  for (const spare of opening) spare.catch(() => {})
  spares.set(browser, opening)
}

/** A page that nobody has used: a spare one, if there is one. */
export async function takePage(browser: Browser): Promise<OpenPage> {
  return spares.get(browser)?.shift() ?? openPage(browser)
}
