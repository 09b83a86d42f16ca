// Plain JavaScript, Node's own modules only: the set-up step reads it before anything is installed.
import { delimiter, join, posix, win32 } from 'node:path'
import process from 'node:process'

// The headless shell first: the same engine, and everything here runs without a window; it starts in half the time.
const LINUX_COMMANDS = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const LINUX_FILES = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
  '/var/lib/flatpak/exports/bin/com.google.Chrome',
  '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
]

const MAC_FILES = [
  'Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'Applications/Chromium.app/Contents/MacOS/Chromium',
  'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_FILES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Where an installed Chrome, Chromium or Edge may be, the likeliest first; none of the files need exist.
 * What the caller was told (`--executable-path`) and Playwright's own browser are not among them.
 *
 * @param {Record<string, string | undefined>} [env] The environment, as in `process.env`.
 * @param {string} [platform] As in `process.platform`.
 * @returns {string[]} Absolute paths.
 */
export function browserCandidates(env = process.env, platform = process.platform) {
  return [...new Set([...(env.CHROME_PATH ? [env.CHROME_PATH] : []), ...installed(env, platform)])]
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @returns {string[]} The paths where browsers are usually installed.
 */
function installed(env, platform) {
  if (platform === 'darwin') {
    const roots = ['/', env.HOME].filter(root => root !== undefined)
    return MAC_FILES.flatMap(file => roots.map(root => posix.join(root, file)))
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(root => root !== undefined)
    return WINDOWS_FILES.flatMap(file => roots.map(root => win32.join(root, file)))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return [...LINUX_COMMANDS.flatMap(command => folders.map(folder => join(folder, command))), ...LINUX_FILES]
}
