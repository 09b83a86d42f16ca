import type { SpawnSyncReturns } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const LOCK = JSON.stringify({
  packages: {
    '': {},
    'node_modules/node': { version: '24.0.0' },
    'node_modules/fsevents': { version: '2.0.0', optional: true },
  },
})
/** What npm would leave behind, and a note that it ran. */
const FAKE_NPM = `#!/usr/bin/env node
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
appendFileSync('npm.log', process.argv.slice(2).join(' ') + ' ' + process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD + '\\n')
if (process.env.FAKE_NPM_FAILS)
  process.exit(1)
mkdirSync('node_modules/node/bin', { recursive: true })
mkdirSync('node_modules/playwright-core', { recursive: true })
writeFileSync('node_modules/node/bin/node.exe', '')
writeFileSync('node_modules/playwright-core/cli.js', \`
  if (process.argv.includes('--dry-run')) console.log('browser: chromium-headless-shell\\\\n  Install location:    ' + process.env.PLAYWRIGHT_BROWSERS_PATH + '/chromium_headless_shell-7')
  else { require('node:fs').appendFileSync('download.log', process.argv.slice(2).join(' ') + '\\\\n'); process.exit(1) }
\`)
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/node': { version: '24.0.0' } } }))
`
/** A machine without a browser, whatever is installed on this one. */
const NO_BROWSERS = 'export const browserCandidates = () => []\n'

// Each starts Node several times.
vi.setConfig({ testTimeout: 60_000 })

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-setup-'))
  mkdirSync(join(folder, 'bin'))
  cpSync('scripts/setup.js', join(folder, 'scripts/setup.js'))
  cpSync('scripts/process-mark.js', join(folder, 'scripts/process-mark.js'))
  cpSync('scripts/setup', join(folder, 'scripts/setup'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'bin/package.json'), '{ "type": "commonjs" }')
  writeFileSync(join(folder, 'scripts/browsers.js'), NO_BROWSERS)
  writeFileSync(join(folder, 'package-lock.json'), LOCK)
  writeFileSync(join(folder, 'bin/npm'), FAKE_NPM, { mode: 0o755 })
})

afterEach(() => rmSync(folder, { recursive: true }))

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  return {
    // No apt-get here, also for root.
    PATH: [join(folder, 'bin'), dirname(process.execPath)].join(delimiter),
    HOME: folder,
    PLAYWRIGHT_BROWSERS_PATH: join(folder, 'browsers'),
    ...more,
  }
}

function setup(call: string[], more: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['scripts/setup.js', ...call], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(more),
  })
}

function log(name: string): string[] {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

const INSTALLED = ['ci --include=dev --no-audit --no-fund --loglevel=error 1']
/** A command of ours that needs no browser. */
const START = ['node', 'deck.ts', 'start']
/** One that does. */
const EXPORT = ['node', 'deck.ts', 'export']

describe('set-up', () => {
  beforeEach(() => writeFileSync(join(folder, 'deck.ts'), 'console.log(process.argv.slice(2).join(" "))'))

  it('installs the dependencies of a bare clone, then runs the command', () => {
    const { status, stdout, stderr } = setup(START)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'start\n' })
    expect(stderr).toContain('Installing the dependencies')
    expect(log('npm.log')).toEqual(INSTALLED)
  })

  it('says nothing and installs nothing when all is there', () => {
    setup(START)
    const { status, stdout, stderr } = setup(START)
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'start\n', stderr: '' })
    expect(log('npm.log')).toHaveLength(1)
  })

  it('installs again when the lock file asks for another version', () => {
    setup(START)
    writeFileSync(join(folder, 'package-lock.json'), LOCK.replace('24.0.0', '24.0.1'))
    setup(START)
    expect(log('npm.log')).toHaveLength(2)
  })

  it('installs again when an installation was broken off', () => {
    setup(START)
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{ "packages": {')
    setup(START)
    expect(log('npm.log')).toHaveLength(2)
  })

  it('ends with 3 and the command that helps when the dependencies cannot be installed', () => {
    const { status, stdout, stderr } = setup(START, { FAKE_NPM_FAILS: '1' })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(`cd ${folder} && npm ci`)
  })

  it('ends with 3 and the command that helps when there is no browser and none can be had', () => {
    const { status, stdout, stderr } = setup(EXPORT)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('This needs Chrome, Chromium or Edge. None was found, and none could be downloaded.')
    expect(stderr).toMatch(/This helps:\n\n {2}(?:sudo|npx|brew|winget) \S+/)
    expect(log('download.log')).toEqual(['install chromium'])
  })

  // apt-get is only ever called by root.
  it.runIf(process.getuid?.() === 0 && existsSync('/etc/debian_version'))(
    'lets root on Debian install the headless shell when the download fails, or Chromium where there is none',
    () => {
      writeFileSync(
        join(folder, 'scripts/browsers.js'),
        `import { existsSync } from 'node:fs'\nexport const browserCandidates = () => [${JSON.stringify(join(folder, 'bin/chromium'))}].filter(file => existsSync(file))\n`,
      )
      writeFileSync(
        join(folder, 'bin/apt-get'),
        `#!/bin/sh\necho "$@" >> apt.log\ncase "$*" in *headless-shell) exit 100;; *chromium) echo '#!/bin/sh' > bin/chromium; /bin/chmod +x bin/chromium;; esac\n`,
        { mode: 0o755 },
      )
      expect(setup(EXPORT)).toMatchObject({ status: 0, stdout: 'export\n' })
      expect(log('apt.log')).toEqual([
        'update',
        'install --yes --no-install-recommends chromium-headless-shell',
        'install --yes --no-install-recommends chromium',
      ])
    },
  )

  it('takes the browser it is given', () => {
    expect(setup([...EXPORT, '--executable-path', process.execPath]).status).toBe(0)
    expect(setup([...EXPORT, `--executable-path=${process.execPath}`]).status).toBe(0)
    expect(setup(EXPORT, { CHROME_PATH: process.execPath }).status).toBe(0)
    expect(log('download.log')).toEqual([])
  })

  it('does not take another browser for one that it is given and that is not there', () => {
    const { status, stderr } = setup([...EXPORT, '--executable-path=/nowhere/chrome'])
    expect(status).toBe(3)
    expect(stderr).toContain('There is no program at /nowhere/chrome')
    expect(log('download.log')).toEqual([])
  })

  it("takes Playwright's own browser when it is there whole", () => {
    setup(START)
    mkdirSync(join(folder, 'browsers/chromium_headless_shell-7'), { recursive: true })
    expect(setup(EXPORT).status).toBe(3)
    writeFileSync(join(folder, 'browsers/chromium_headless_shell-7/INSTALLATION_COMPLETE'), '')
    expect(setup(EXPORT)).toMatchObject({ status: 0, stderr: '' })
  })

  it('installs once when two commands start at once', async () => {
    const both = [START, START].map(call => {
      const child = spawn(process.execPath, ['scripts/setup.js', ...call], { cwd: folder, env: environment({}) })
      return once(child, 'exit')
    })
    expect(await Promise.all(both)).toEqual([
      [0, null],
      [0, null],
    ])
    expect(log('npm.log')).toHaveLength(1)
  })

  it('is not held up by the lock of a command that was killed', () => {
    mkdirSync(join(folder, '.deck/setup-lock'), { recursive: true })
    writeFileSync(join(folder, '.deck/setup-lock/process'), String(spawnSync(process.execPath, ['--eval', '0']).pid))
    expect(setup(START).status).toBe(0)
    expect(existsSync(join(folder, '.deck/setup-lock'))).toBe(false)
  })

  it.runIf(process.platform === 'linux')('nor by one whose process number now belongs to another process', () => {
    mkdirSync(join(folder, '.deck/setup-lock'), { recursive: true })
    writeFileSync(join(folder, '.deck/setup-lock/process'), `${process.pid}.1`)
    expect(setup(START).status).toBe(0)
  })

  it('nor by an empty one that is old', () => {
    const lock = join(folder, '.deck/setup-lock')
    mkdirSync(lock, { recursive: true })
    utimesSync(lock, 1, 1)
    expect(setup(START).status).toBe(0)
  })

  it.each([
    ['export', '--help'],
    ['check', '--rules'],
    ['check', '--only', 'wordy,no-notes'],
    ['check', '--only=wordy'],
    ['draft', 'article.md', '--outline'],
    ['draft', 'article.md', '--no-fit'],
    ['build'],
  ])('asks for no browser where none is used: deck %s %s %s', (...args) => {
    mkdirSync(join(folder, 'scripts/rules/source'), { recursive: true })
    for (const rule of ['wordy', 'no-notes']) writeFileSync(join(folder, 'scripts/rules/source', `${rule}.ts`), '')
    expect(setup(['node', 'deck.ts', ...args]).status).toBe(0)
    expect(log('download.log')).toEqual([])
  })

  it('asks for one where only a part of the rules reads files', () => {
    expect(setup(['node', 'deck.ts', 'check', '--only', 'wordy,overflow']).status).toBe(3)
  })
})

describe('the command after set-up', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'deck.ts'), '')
    setup(START)
  })

  it('keeps its exit status', () => {
    writeFileSync(join(folder, 'deck.ts'), 'process.exit(7)')
    expect(setup(START).status).toBe(7)
  })

  it('gets the signals that set-up gets, and ends it as it ends', async () => {
    writeFileSync(join(folder, 'deck.ts'), 'setInterval(() => {}, 1000); console.log("ready")')
    const child = spawn(process.execPath, ['scripts/setup.js', ...START], { cwd: folder, env: environment({}) })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM'])
  })

  it('finds the locked programs first', () => {
    writeFileSync(join(folder, 'deck.ts'), 'console.log(process.env.PATH)')
    expect(setup(START).stdout.split(delimiter).slice(0, 2)).toEqual([
      join(folder, 'node_modules/node/bin'),
      join(folder, 'node_modules/.bin'),
    ])
  })
})
