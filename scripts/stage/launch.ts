import type { Browser } from 'playwright-core'
import { DeckError } from '../error.ts'
import { tell } from '../tell.ts'
import { inOwnTemp } from './browser-temp.ts'
import { findBrowsers, noBrowser } from './find-browser.ts'
import { reasonAgainstSandbox } from './sandbox.ts'

export interface LaunchOptions {
  executablePath?: string
  /** Whether pages may reach other machines; if not, no request leaves this one. */
  online?: boolean
}

// No name but this machine's own is found, so that not even a stylesheet of a stylesheet leaves it; and no proxy may find it instead.
const LOCAL_ONLY = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--no-proxy-server']

const STEADY = [
  // The same glyphs at the same places on each machine that has the same fonts.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--disable-dev-shm-usage',
]

/** Playwright’s words for a browser that it has not downloaded. */
const NOT_THERE = /Executable doesn't exist|is not installed/

const onlineBrowsers = new WeakSet<Browser>()

/** Whether a browser that was started here may reach other machines. */
export function isOnline(browser: Browser): boolean {
  return onlineBrowsers.has(browser)
}

/**
 * Starts a browser, which ends with this process however that ends: it watches the pipe between the two. One that was found and
 * does not start is passed over with a warning; one that was named is not.
 *
 * @throws DeckError when there is none that starts.
 */
export async function launchBrowser({ executablePath, online = false }: LaunchOptions): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const unsandboxed = reasonAgainstSandbox()
  if (unsandboxed !== undefined) tell.verbose(`Chromium runs without its sandbox: ${unsandboxed}`)
  for (const { program, isNamed } of await findBrowsers(executablePath)) {
    try {
      const browser = await inOwnTemp(async () =>
        chromium.launch({
          executablePath: program,
          chromiumSandbox: unsandboxed === undefined,
          // The command itself decides what an interruption means.
          handleSIGINT: false,
          handleSIGTERM: false,
          handleSIGHUP: false,
          args: [...STEADY, ...(online ? [] : LOCAL_ONLY)],
        }),
      )
      if (online) onlineBrowsers.add(browser)
      return browser
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (program === undefined && NOT_THERE.test(message)) continue
      const reason = message.split('\n').slice(0, 4).join('\n')
      const told = `${program ?? 'Playwright’s browser'} does not start: ${reason}`
      if (isNamed) throw new DeckError('machine', `${told}\nName another with --executable-path or CHROME_PATH`)
      tell.warn(told)
    }
  }
  throw noBrowser()
}
