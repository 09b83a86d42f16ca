import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { browserCandidates } from '../browsers.js'
import { Missing } from './missing.js'
import { say, step } from './run.js'

/** What `deck` does without a browser of its own. */
const WITHOUT_BROWSER = ['start', 'build']
/** The browser that Playwright starts unseen. */
const PLAYWRIGHT_BROWSER = 'chromium-headless-shell'
const OPTION = '--executable-path'

/**
 * `['node', 'scripts/deck.ts', 'start']` => false
 *
 * @param {string[]} call
 */
export function needsBrowser(call) {
  const deck = call.findIndex(part => /(?:^|[\\/])deck\.ts$/.test(part))
  return deck === -1 || !WITHOUT_BROWSER.includes(call[deck + 1] ?? '')
}

/**
 * What the caller says the browser is, by option or by environment.
 *
 * @param {string[]} call
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} Its path as given; undefined where none is.
 */
export function namedBrowser(call, env = process.env) {
  const at = call.findIndex(part => part === OPTION || part.startsWith(`${OPTION}=`))
  return (call[at] === OPTION ? call[at + 1] : call[at]?.slice(OPTION.length + 1)) || env.CHROME_PATH || undefined
}

/**
 * The folder of Playwright's own browser, of the release that this Playwright was made for; undefined where it is not there whole.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 * @returns {string | undefined} The folder's path.
 */
export function playwrightBrowser(root, env = process.env, platform = process.platform) {
  const core = join(root, 'node_modules', 'playwright-core')
  if (!existsSync(join(core, 'browsers.json'))) return undefined
  /** @type {{ browsers: { name: string, revision: string }[] }} */
  const { browsers } = JSON.parse(readFileSync(join(core, 'browsers.json'), 'utf8'))
  const revision = browsers.find(({ name }) => name === PLAYWRIGHT_BROWSER)?.revision
  const folder = join(playwrightFolder(core, env, platform), `${PLAYWRIGHT_BROWSER.replaceAll('-', '_')}-${revision}`)
  return existsSync(join(folder, 'INSTALLATION_COMPLETE')) ? folder : undefined
}

/**
 * @param {string} core
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
function playwrightFolder(core, env, platform) {
  if (env.PLAYWRIGHT_BROWSERS_PATH === '0') return join(core, '.local-browsers')
  if (env.PLAYWRIGHT_BROWSERS_PATH) return env.PLAYWRIGHT_BROWSERS_PATH
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'ms-playwright')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright')
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A browser that is there. One that the caller names and that is not there is not replaced by another.
 *
 * @param {string} root
 * @param {string[]} call
 * @returns {string | undefined} Its path; undefined where there is none.
 */
export function findBrowser(root, call) {
  const named = namedBrowser(call)
  if (named === undefined) return playwrightBrowser(root) ?? browserCandidates().find(isProgram)
  if (isProgram(named)) return named
  throw new Missing(
    `There is no program at ${named}, which ${OPTION} or CHROME_PATH names as the browser.`,
    `unset CHROME_PATH, leave ${OPTION} out, or give the path of Chrome, Chromium or Edge`,
  )
}

/**
 * Gets a browser where there is none: Playwright's, else the system's.
 *
 * @param {string} root
 * @param {string[]} call
 */
export function getBrowser(root, call) {
  say('No browser found. Playwright downloads one; this happens once.')
  if (playwright(root, 'install', 'chromium') && playwrightBrowser(root)) return startable(root)
  if (mayUseApt()) {
    say('The download did not work. Installing Chromium with apt-get.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    step('apt-get', ['update'], { env })
    step('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env })
    if (findBrowser(root, call) !== undefined) return
  }
  throw new Missing('This needs Chrome, Chromium or Edge. None was found, and none could be downloaded.', remedy())
}

/**
 * A fresh download may lack the system's libraries.
 *
 * @param {string} root
 */
function startable(root) {
  const start = () =>
    step(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { chromium } from 'playwright-chromium'; await (await chromium.launch()).close()`,
      ],
      { cwd: root },
    )
  if (start() || (mayUseApt() && playwright(root, 'install-deps', 'chromium') && start())) return
  throw new Missing(
    'The downloaded browser does not start; it says above what it lacks.',
    'sudo npx playwright-chromium install-deps chromium',
  )
}

/**
 * @param {string} root
 * @param {...string} args
 */
function playwright(root, ...args) {
  const env = { ...process.env }
  delete env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
  return step(process.execPath, [join(root, 'node_modules', 'playwright-chromium', 'cli.js'), ...args], {
    cwd: root,
    env,
  })
}

function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && isOnPath('apt-get')
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => isProgram(join(folder, command)))
}

/** @param {string} [platform] */
export function remedy(platform = process.platform) {
  if (platform === 'darwin') return 'brew install --cask google-chrome'
  if (platform === 'win32') return 'winget install Google.Chrome'
  return (
    [
      ['apt-get', 'sudo apt-get update && sudo apt-get install --yes chromium'],
      ['dnf', 'sudo dnf install chromium'],
      ['pacman', 'sudo pacman -S chromium'],
      ['apk', 'sudo apk add chromium'],
    ].find(([manager = '']) => isOnPath(manager))?.[1] ?? 'npx playwright-chromium install chromium'
  )
}
