import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { browserCandidates } from '../browsers.js'
import { Missing } from './missing.js'
import { say, step } from './run.js'

/** What `deck` does without a browser of its own. */
const WITHOUT_BROWSER = ['start', 'build']
/** What else says that no browser is used. */
const WITHOUT_BROWSER_FLAGS = ['--help', '-h', '--rules', '--outline', '--no-fit']
const OPTION = '--executable-path'

/**
 * `['node', 'scripts/deck.ts', 'start']` => false
 *
 * @param {string} root
 * @param {string[]} call
 */
export function needsBrowser(root, call) {
  const deck = call.findIndex(part => /(?:^|[\\/])deck\.ts$/.test(part))
  const [command = '', ...args] = deck === -1 ? ['test'] : call.slice(deck + 1)
  if (WITHOUT_BROWSER.includes(command) || args.some(arg => WITHOUT_BROWSER_FLAGS.includes(arg))) return false
  const only = valueOf('--only', args)
  return command !== 'check' || only === undefined || !only.split(',').every(rule => readsFiles(root, rule.trim()))
}

/**
 * Whether a rule of `deck check` only reads files: such a rule is a file of its name in rules/source.
 *
 * @param {string} root
 * @param {string} rule
 */
function readsFiles(root, rule) {
  return /^[\w-]+$/.test(rule) && existsSync(join(root, 'scripts', 'rules', 'source', `${rule}.ts`))
}

/**
 * @param {string} option
 * @param {string[]} args
 * @returns {string | undefined} What `--option value` or `--option=value` says.
 */
function valueOf(option, args) {
  const at = args.findIndex(part => part === option || part.startsWith(`${option}=`))
  return args[at] === option ? args[at + 1] : args[at]?.slice(option.length + 1)
}

/**
 * What the caller says the browser is, by option or by environment.
 *
 * @param {string[]} call
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} Its path as given; undefined where none is.
 */
export function namedBrowser(call, env = process.env) {
  return valueOf(OPTION, call) || env.CHROME_PATH || env.PUPPETEER_EXECUTABLE_PATH || undefined
}

/**
 * Whether Playwright has a browser of its own here, whole: asked of Playwright itself, in the words of its dry run.
 *
 * @param {string} root
 */
export function hasPlaywrightBrowser(root) {
  const cli = playwrightCommand(root)
  if (!existsSync(cli)) return false
  const { stdout } = spawnSync(process.execPath, [cli, 'install', '--dry-run', 'chromium'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const folders = Array.from((stdout ?? '').matchAll(/^\s*Install location:(.+)$/gm), ([, folder = '']) =>
    folder.trim(),
  )
  return folders.some(folder => /chromium/.test(folder) && existsSync(join(folder, 'INSTALLATION_COMPLETE')))
}

/** @param {string} root */
function playwrightCommand(root) {
  return join(root, 'node_modules', 'playwright-core', 'cli.js')
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
 * Whether there is a browser. One that the caller names and that is not there is not replaced by another.
 *
 * @param {string} root
 * @param {string[]} call
 */
export function hasBrowser(root, call) {
  const named = namedBrowser(call)
  // Those that are installed are found faster than Playwright answers.
  if (named === undefined) return browserCandidates().some(isProgram) || hasPlaywrightBrowser(root)
  if (isProgram(named)) return true
  throw new Missing(
    `There is no program at ${named}, which ${OPTION}, CHROME_PATH or PUPPETEER_EXECUTABLE_PATH names as the browser.`,
    `unset CHROME_PATH, leave ${OPTION} out, or give the path of Chrome, Chromium or Edge`,
  )
}

/**
 * Gets a browser where there is none: Playwright's, else the system's.
 *
 * @param {string} root
 * @param {string[]} call
 */
export async function getBrowser(root, call) {
  say('No browser found. Playwright downloads one; this happens once.')
  if (playwright(root, 'install', 'chromium') && hasPlaywrightBrowser(root)) return startable(root)
  if (mayUseApt() && (await isAllowed('The download did not work. Install Chromium with apt-get?'))) {
    say('Installing Chromium with apt-get.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    step('apt-get', ['update'], { env })
    // Newer releases have the headless shell apart from the browser: smaller, and nothing here opens a window of it.
    if (!install('chromium-headless-shell', env)) install('chromium', env)
    if (hasBrowser(root, call)) return
  }
  throw new Missing('This needs Chrome, Chromium or Edge. None was found, and none could be downloaded.', remedy())
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function install(name, env) {
  return step('apt-get', ['install', '--yes', '--no-install-recommends', name], { env })
}

/**
 * A fresh download may lack the system's libraries.
 *
 * @param {string} root
 */
async function startable(root) {
  const start = () =>
    step(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { chromium } from 'playwright-core'; await (await chromium.launch()).close()`,
      ],
      { cwd: root },
    )
  if (start()) return
  const mayInstall = mayUseApt() && (await isAllowed('The browser lacks libraries. Install them with apt-get?'))
  if (mayInstall && playwright(root, 'install-deps', 'chromium') && start()) return
  throw new Missing(
    'The downloaded browser does not start; it says above what it lacks.',
    'sudo npx playwright-core install-deps chromium',
  )
}

/**
 * @param {string} root
 * @param {...string} args
 */
function playwright(root, ...args) {
  const env = { ...process.env }
  delete env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
  return step(process.execPath, [playwrightCommand(root), ...args], { cwd: root, env })
}

/**
 * Asks the person at the terminal. Where there is none, as in a pipeline, nobody could answer: it goes on and says what it does.
 *
 * @param {string} question
 */
async function isAllowed(question) {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return true
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(`${question} [Y/n] `)
  asking.close()
  return /^(?:y(?:es)?)?$/i.test(answer.trim())
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
    ].find(([manager = '']) => isOnPath(manager))?.[1] ?? 'npx playwright-core install chromium'
  )
}
