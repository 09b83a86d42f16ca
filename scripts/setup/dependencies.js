import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Missing } from './missing.js'
import { say, step } from './run.js'

/** The first Node that has all that the command uses. */
const OLDEST_NODE = [24, 0]

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} Undefined where the file is missing or broken off.
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules holds what the lock file says: npm notes what it installed, as its last act.
 * Times of files say nothing here: git and npm both set them as they please.
 *
 * @param {string} root
 */
export function hasDependencies(root) {
  const locked = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!locked || !installed) return false
  return (
    hasNode(root) &&
    Object.entries(locked).every(([path, { version, optional }]) => {
      const found = installed[path]
      return (
        path === '' ||
        (found
          ? found.version === version
          : // Made for another system.
            optional)
      )
    })
  )
}

/** @param {string} root */
function hasNode(root) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE
  return (
    ['node', 'node.exe'].some(file => existsSync(join(root, 'node_modules', 'node', 'bin', file))) ||
    (major ?? 0) > needMajor ||
    (major === needMajor && (minor ?? 0) >= needMinor)
  )
}

/** @param {string} root */
export function installDependencies(root) {
  say('Installing the dependencies. This happens once, and takes a minute or two.')
  const install = [
    'ci',
    // Also where NODE_ENV is "production": the locked Node is among them.
    '--include=dev',
    '--no-audit',
    '--no-fund',
    // The installing Node is older than several packages wish; they run under the locked one.
    '--loglevel=error',
  ]
  if (!step('npm', install, { cwd: root, env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } })) {
    throw new Missing('The dependencies could not be installed; npm says above why.', `cd ${root} && npm ci`)
  }
  // Where install scripts are switched off, the package has not fetched its Node yet.
  if (!hasNode(root) && !(step('npm', ['rebuild', 'node', '--ignore-scripts=false'], { cwd: root }) && hasNode(root)))
    throw new Missing(
      'The locked Node could not be installed; npm says above why.',
      `cd ${root} && npm rebuild node --ignore-scripts=false`,
    )
}
