import type { Browser } from 'playwright-core'
import type { LaunchOptions } from './launch.ts'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { DeckError } from '../error.ts'
import { findBrowsers } from './find-browser.ts'
import { launchBrowser } from './launch.ts'
import { openSpares } from './spare-page.ts'

/** A browser that is started once, at the latest for its first use, and once more when it breaks down. */
export interface KeptBrowser extends AsyncDisposable {
  /** Loads what starts it. */
  load: () => Promise<unknown>
  /** Starts it, and so many pages in it, while the caller goes on with other work; resolves when its process is there or cannot be. */
  warm: (pages: number) => Promise<void>
  /** Where the first one is that would be started; undefined where that is not known. */
  program: () => Promise<string | undefined>
  use: <Result>(work: (browser: Browser) => Promise<Result>) => Promise<Result>
}

function brokeDown(browser: Browser, error: unknown): boolean {
  return !browser.isConnected() || (error instanceof Error && /\b(?:Target|Page) crashed\b/.test(error.message))
}

/** Resolves when this process starts another one. */
async function nextProcess(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const started = (): void => {
    unsubscribe('child_process', started)
    resolve()
  }
  subscribe('child_process', started)
  return promise
}

export function keepBrowser(options: LaunchOptions): KeptBrowser {
  const launch = (): Promise<Browser> => {
    const launching = launchBrowser(options)
    // Whoever uses the browser hears of it; until then it is nobody's failure.
    launching.catch(() => {})
    return launching
  }
  let current: Promise<Browser> | undefined
  return {
    load: async () => import('playwright-core'),
    async warm(pages) {
      if (current === undefined) {
        current = launch()
        await Promise.race([
          nextProcess(),
          current.then(
            browser => openSpares(browser, pages),
            () => {},
          ),
        ])
      }
    },
    program: async () =>
      (await findBrowsers(options.executablePath)).find(({ program }) => program !== undefined)?.program,
    async use(work) {
      for (let attempt = 1; ; attempt++) {
        current ??= launch()
        const browser = await current
        try {
          return await work(browser)
        } catch (error) {
          if (!brokeDown(browser, error)) throw error
          await browser.close().catch(() => {})
          if (attempt === 2)
            throw new DeckError(
              'machine',
              'the browser broke down twice; close other programs, or name another browser with --executable-path',
            )
          current = launch()
        }
      }
    },
    async [Symbol.asyncDispose]() {
      const browser = await current?.catch(() => undefined)
      await browser?.close()
    },
  }
}
