import type { Browser } from 'playwright-chromium'
import { DeckError } from '../error.ts'
import { findBrowser } from './find-browser.ts'

export interface LaunchOptions {
  executablePath?: string
  /** Lets pages reach other machines. */
  allowRemote?: boolean
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

/**
 * Starts the browser, which ends with this process however that ends: it watches the pipe between the two.
 *
 * @throws DeckError when there is none, or it does not start.
 */
export async function launchBrowser({ executablePath, allowRemote = false }: LaunchOptions): Promise<Browser> {
  const program = await findBrowser(executablePath)
  const { chromium } = await import('playwright-chromium')
  try {
    return await chromium.launch({
      executablePath: program,
      chromiumSandbox: false,
      // The command itself decides what an interruption means.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...STEADY, ...(allowRemote ? [] : LOCAL_ONLY)],
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 4).join('\n') : String(error)
    throw new DeckError(
      'machine',
      `${program} does not start: ${reason}\nName another with --executable-path or CHROME_PATH`,
    )
  }
}
