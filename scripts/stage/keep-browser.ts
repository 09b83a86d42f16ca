import type { Browser } from 'playwright-chromium'
import type { LaunchOptions } from './launch.ts'
import { DeckError } from '../error.ts'
import { launchBrowser } from './launch.ts'

/** A browser that is started once, at the latest for its first use, and once more when it breaks down. */
export interface KeptBrowser extends AsyncDisposable {
  /** Starts it while the caller goes on with other work. */
  warm: () => void
  use: <Result>(work: (browser: Browser) => Promise<Result>) => Promise<Result>
}

function brokeDown(browser: Browser, error: unknown): boolean {
  return !browser.isConnected() || (error instanceof Error && /\b(?:Target|Page) crashed\b/.test(error.message))
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
    warm() {
      current ??= launch()
    },
    async use(work) {
      for (let attempt = 1; ; attempt++) {
        current ??= launch()
        const browser = await current
        try {
          return await work(browser)
        }
        catch (error) {
          if (!brokeDown(browser, error))
            throw error
          await browser.close().catch(() => {})
          if (attempt === 2)
            throw new DeckError('machine', 'the browser broke down twice; close other programs, or name another browser with --executable-path')
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
