import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (...path: string[]): string => join(folder.path, ...path)

/** Every picture of the deck, by name. */
async function pictures(output: string): Promise<Map<string, string>> {
  const names = (await readdir(at(output), { recursive: true })).filter(name => name.endsWith('.png')).sort()
  return new Map(
    await Promise.all(names.map(async name => [name, (await readFile(at(output, name))).toString('base64')] as const)),
  )
}

/** Exports the deck as it is now; tells why it was built whole, if it was. */
async function exportDeck(output: string, { deck = 'deck/slides.md' } = {}, ...more: string[]): Promise<string> {
  const { status, stderr } = await runDeck(
    [
      'export',
      at(deck),
      '-o',
      `${at(output)}/`,
      '--format',
      'png',
      '--with-clicks',
      '--scale',
      '1',
      '--quiet',
      ...more,
    ],
    { env: { DECK_VERBOSE: '1' } },
  )
  expect({ status, stderr: /^error/m.test(stderr) ? stderr : '' }).toEqual({ status: 0, stderr: '' })
  return stderr
}

async function edit(change: (text: string) => string): Promise<void> {
  const text = await readFile(at('deck/slides.md'), 'utf8')
  await writeFile(at('deck/slides.md'), change(text))
}

beforeAll(async () => {
  folder = await temporaryFolder()
  await cp(resolve('test/fixtures/incremental'), at('deck'), { recursive: true })
  await mkdir(at('deck/node_modules'))
  await symlink(resolve('node_modules/@slidev'), at('deck/node_modules/@slidev'))
  await exportDeck('first')
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe('a deck whose slides alone have changed', () => {
  it('looks as it does when it is built whole', async () => {
    await edit(text =>
      text
        .replace('A paragraph', 'Another paragraph <b class="text-red-500 px-7">with new utilities</b>,')
        .replace('- two', '- two, changed')
        .replace('const second', 'const changed')
        .replace('rgb(180 70 10)', 'rgb(80 70 180)')
        .replace('layout: center', 'layout: fact'),
    )
    expect(await exportDeck('alone')).toBe('')
    await exportDeck('whole', {}, '--fresh')
    const [alone, whole] = [await pictures('alone'), await pictures('whole')]
    expect([...alone.keys()]).toEqual([...whole.keys()])
    expect([...alone].filter(([name, picture]) => whole.get(name) !== picture).map(([name]) => name)).toEqual([])
  })

  it('takes a snippet and a picture as they are now', async () => {
    await writeFile(at('deck/snippets/loop.ts'), 'export const loop = 2\n')
    await cp(at('deck/public/blue.png'), at('deck/pics/red.png'))
    await edit(text => text.replace('# The first', '# The very first'))
    expect(await exportDeck('snippet')).toBe('')
    const [before, now] = [await pictures('whole'), await pictures('snippet')]
    const changed = [...now]
      .filter(([name, picture]) => before.get(name) !== picture)
      .map(([name]) => /(\d+)(?:-\d+)?\.png$/.exec(name)?.[1])
    expect([...new Set(changed)].map(Number)).toEqual(expect.arrayContaining([1, 3, 4]))
  })

  it('is built from what another deck of its project left, and has nothing of that deck', async () => {
    await mkdir(at('talks/one/public'), { recursive: true })
    await writeFile(at('talks/package.json'), '{}')
    await mkdir(at('talks/two'))
    await cp(at('deck/public/blue.png'), at('talks/one/public/blue.png'))
    const head = '---\nfonts: { provider: none }\nhtmlAttrs: { lang: en }\n---\n\n'
    await writeFile(at('talks/one/slides.md'), `${head}# One\n\n![Blue](/blue.png)\n`)
    await writeFile(at('talks/two/slides.md'), `${head}# Two\n\n- a list <b class="text-green-700">in green</b>\n`)
    expect(await exportDeck('one', { deck: 'talks/one/slides.md' })).toBe('')
    expect(await exportDeck('two', { deck: 'talks/two/slides.md' })).toBe('')
    const sites = (await readdir(at('talks/.deck/sites'), { recursive: true })).filter(name =>
      name.endsWith('blue.png'),
    )
    expect(sites).toHaveLength(1)
    expect(
      (await readdir(at('talks/.deck/sites'), { recursive: true })).filter(name => name.endsWith('slides.json')),
    ).toHaveLength(1)
    await exportDeck('two-whole', { deck: 'talks/two/slides.md' }, '--fresh')
    expect(await pictures('two')).toEqual(await pictures('two-whole'))
  })

  it.each([
    ['an icon as a component', '\n<carbon-add />\n', 'carbon-add'],
    [
      'an import that the shell does not have',
      "\n<script setup>\nimport { load } from 'js-yaml'\n</script>\n",
      'js-yaml',
    ],
  ])('is built whole for %s, and says so when asked', async (_, addition, words) => {
    await edit(text => `${text}\n---\n\n# More\n${addition}`)
    const { stderr } = await runDeck(['export', at('deck/slides.md'), '-o', `${at('other')}/`, '--quiet'], {
      env: { DECK_VERBOSE: '1' },
    })
    expect(stderr).toContain(words)
    await edit(text => text.slice(0, text.lastIndexOf('\n---\n\n# More')))
  })
})
