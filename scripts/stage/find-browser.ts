import { accessSync, constants, existsSync, statSync } from 'node:fs'
import process from 'node:process'
import { browserCandidates } from '../browsers.js'
import { DeckError } from '../error.ts'

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function demand(file: string, from: string): string {
  if (!isExecutable(file))
    throw new DeckError(
      'machine',
      `${from} names ${file}, which is no program; name an installed Chrome, Chromium or Edge`,
    )
  return file
}

/** Where the browser is: as told, as CHROME_PATH says, Playwright's own, or one that is installed. */
export async function findBrowser(
  told: string | undefined,
  env: Record<string, string | undefined> = process.env,
): Promise<string> {
  if (told !== undefined) return demand(told, '--executable-path')
  if (env.CHROME_PATH) return demand(env.CHROME_PATH, 'CHROME_PATH')
  const { chromium } = await import('playwright-chromium')
  const own = chromium.executablePath()
  const found = existsSync(own) ? own : browserCandidates(env).find(isExecutable)
  if (found === undefined) {
    throw new DeckError(
      'machine',
      [
        'no browser found. One of these helps:',
        '  npx playwright-chromium install chromium',
        ...(process.platform === 'linux' ? ['  sudo apt-get install chromium'] : []),
        '  CHROME_PATH=/path/to/chrome (or --executable-path)',
      ].join('\n'),
    )
  }
  return found
}
