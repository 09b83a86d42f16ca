// What stands between `git clone` and a working command: dependencies, the locked Node, a browser.
//
//   node scripts/setup.js <command> [arguments…]
//
// Plain JavaScript with nothing but Node's own modules: it runs before anything is installed, on Node 20 and later.
// When everything is in place it says nothing, and the command takes over: its input, output, exit status and signals.
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { getBrowser, hasBrowser, needsBrowser } from './setup/browser.js'
import { hasDependencies, installDependencies } from './setup/dependencies.js'
import { holdingLock } from './setup/lock.js'
import { Missing } from './setup/missing.js'
import { run } from './setup/run.js'

const OLDEST_NODE = 20
/** As every `deck` command: the machine lacks something, or the call is wrong. */
const EXIT_MACHINE = 3
const EXIT_USAGE = 2

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [command, ...args] = process.argv.slice(2)
const env = {
  ...process.env,
  // The `node` package's own folder too: on Windows, .bin holds scripts, which cannot be started as programs.
  PATH: [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin'), process.env.PATH].join(
    delimiter,
  ),
  // Each command's first file, too, is then taken from what was compiled before.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache'),
}

try {
  if (command === undefined) {
    process.stderr.write('Usage: node scripts/setup.js <command> [arguments…]\n')
    process.exitCode = EXIT_USAGE
  } else {
    await setUp([command, ...args])
    await run(command, args, env)
  }
} catch (error) {
  if (!(error instanceof Missing)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = EXIT_MACHINE
}

/** @param {string[]} call */
async function setUp(call) {
  const [major = '0'] = process.versions.node.split('.')
  if (Number(major) < OLDEST_NODE)
    throw new Missing(
      `This needs Node ${OLDEST_NODE} or later; here is Node ${process.versions.node}.`,
      'see https://nodejs.org',
    )
  if (isReady(call)) return
  await holdingLock(join(root, '.deck', 'setup-lock'), async () => {
    // Looked at again: another command may have done it while this one waited.
    if (!hasDependencies(root)) installDependencies(root)
    if (needsBrowser(root, call) && !hasBrowser(root, call)) await getBrowser(root, call)
  })
}

/** @param {string[]} call */
function isReady(call) {
  return hasDependencies(root) && (!needsBrowser(root, call) || hasBrowser(root, call))
}
