import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/deck-command.ts'

const run = promisify(execFile)
const PACKAGE = 'slidev-deck'

const DECK = `---
title: A plain deck
fonts: { provider: none }
---

# Somebody else’s deck

<!-- What is said. -->

---

# Its second slide

- one
- two

<!-- And this. -->
`

const SCRIPT = `
import { checkDeck, exportDeck } from '${PACKAGE}'
import { defineData } from '${PACKAGE}/data'
import { deckPlugins } from '${PACKAGE}/plugins'

const { files } = await exportDeck('slides.md', { output: 'by-script' })
const { slides, findings } = await checkDeck('slides.md', { only: ['no-title', 'dead-link'] })
console.log(JSON.stringify({ files: files.length, slides, findings, others: [typeof defineData, typeof deckPlugins] }))
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...path: string[]): string => join(folder.path, ...path)

async function deck(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [at('node_modules', PACKAGE, 'lib', 'deck.js'), ...args], {
    cwd: folder.path,
  })
  return stdout
}

/** Installs the packed package as npm would, with all that it depends on taken from here: that takes no network. */
beforeAll(async () => {
  folder = await temporaryFolder()
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  await run(npm, ['pack', '--pack-destination', folder.path], { shell: process.platform === 'win32' })
  const own = at('node_modules', PACKAGE)
  await mkdir(own, { recursive: true })
  const [tarball = ''] = (await readdir(folder.path)).filter(name => name.endsWith('.tgz'))
  await run('tar', ['-xzf', at(tarball), '-C', own, '--strip-components', '1'])
  for (const name of await readdir('node_modules'))
    if (name !== PACKAGE) await symlink(resolve('node_modules', name), at('node_modules', name), 'junction')
  await writeFile(at('package.json'), '{ "name": "theirs", "private": true, "type": "module" }')
  // As an editor on Windows saves it.
  await writeFile(at('slides.md'), `\uFEFF${DECK.replaceAll('\n', '\r\n')}`)
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe('the packed package, installed in a project outside this one', () => {
  it('exports a plain Slidev deck', async () => {
    expect((await deck('export', 'slides.md', '--quiet')).trim()).toBe(join('exports', 'slides.pdf'))
    expect((await readFile(at('exports', 'slides.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('checks it', async () => {
    const [checked] = JSON.parse(await deck('check', 'slides.md', '--format', 'json', '--skip', 'contrast')).decks
    expect(checked).toMatchObject({ slides: 2 })
  })

  it('drafts a deck, for which it finds its vocabulary', async () => {
    await writeFile(at('article.md'), '# A day at the harbour\n\nThe ships came in at noon. They carried oranges.\n')
    expect(await deck('draft', 'article.md', '--outline')).toContain('A day at the harbour')
  })

  it('is called by a script, with declarations of types beside each module', async () => {
    await writeFile(at('script.js'), SCRIPT)
    const { stdout } = await run(process.execPath, [at('script.js')], { cwd: folder.path })
    expect(JSON.parse(stdout)).toEqual({ files: 1, slides: 2, findings: [], others: ['function', 'function'] })
    for (const name of ['index', 'plugins', 'data'])
      expect(await readdir(at('node_modules', PACKAGE, 'lib'))).toContain(`${name}.d.ts`)
  })
})
