import { accessSync, constants, existsSync, statSync } from 'node:fs'
import process from 'node:process'
import { browserCandidates } from '../browsers.js'
import { DeckError } from '../error.ts'

/** A browser that may be started. */
export interface BrowserChoice {
  /** Its program; undefined for the one that Playwright starts by itself, which is its headless shell. */
  program?: string
  /** Whether the caller named it: then no other takes its place. */
  isNamed: boolean
}

/** Environment variables that name a browser, as other programs read them too. */
const VARIABLES = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function demand(file: string, from: string): BrowserChoice {
  if (!isExecutable(file))
    throw new DeckError(
      'machine',
      `${from} names ${file}, which is not a program; name an installed Chrome, Chromium or Edge`,
    )
  return { program: file, isNamed: true }
}

/**
 * The browsers to try, one after the other: the one that is named, or else Playwright's own and those that are installed.
 *
 * @param named As `--executable-path` says; else as `CHROME_PATH` or `PUPPETEER_EXECUTABLE_PATH` says.
 * @param env The environment.
 * @throws DeckError where the named one is not a program.
 */
export async function findBrowsers(
  named: string | undefined,
  env: Record<string, string | undefined> = process.env,
): Promise<BrowserChoice[]> {
  if (named !== undefined) return [demand(named, '--executable-path')]
  for (const variable of VARIABLES) {
    const file = env[variable]
    if (file) return [demand(file, variable)]
  }
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return [
    { isNamed: false },
    ...[own, ...browserCandidates(env)]
      .filter(file => existsSync(file) && isExecutable(file))
      .map(program => ({ program, isNamed: false })),
  ]
}

/** Told where no browser can be started. */
export function noBrowser(): DeckError {
  return new DeckError(
    'machine',
    [
      'no browser found. One of these helps:',
      '  npx playwright-core install chromium',
      ...(process.platform === 'linux' ? ['  sudo apt-get install chromium'] : []),
      '  CHROME_PATH=/path/to/chrome (or --executable-path)',
    ].join('\n'),
  )
}
