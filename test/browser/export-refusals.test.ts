import type { Ended } from '../support/deck-command.ts'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'

/** Each broken deck, and how the export says so: file, line, slide and click as far as they can be known. */
const BROKEN = {
  blank: 'blank.md:11 slide 2 click 0: the page is blank',
  component: 'component.md:16 slide 2: unknown component <CniMatrix>',
  font: 'font.md:11 slide 2 click 0: font not loaded: Own',
  frontmatter: 'frontmatter.md:12:1 slide 2: the frontmatter is not valid YAML',
  image: 'image.md:14 slide 2: /missing.png does not exist',
  'image-beside': 'image-beside.md:14 slide 2: ./missing.png does not exist',
  'image-broken': 'image-broken.md:14 slide 2 click 0: image not drawn: /broken.png',
  include: 'include.md:10: Imported markdown file not found',
  layout: 'layout.md:11:9 slide 2: unknown layout "centre"; there are',
  mermaid: 'mermaid.md:14 slide 2 click 0: Error: Lexical error',
  remote: 'remote.md:14 slide 2: https://example.com/picture.png lies on another machine: net::ERR_NAME_NOT_RESOLVED',
  request: 'request.md: /data.json not loaded: status 404',
  restless: 'restless.md:11 slide 2 click 0: not ready in time: the slide never stands still',
  syntax: 'syntax.md:11 slide 2: Error parsing JavaScript expression',
  theme: 'theme.md:2: The theme "slidev-theme-no-such-theme" was not found',
  throws: 'throws.md:14 slide 2 click 0: Error: the facts are missing',
  'throws-at-click': 'throws-at-click.md:18 slide 2 click 2: Error: nothing to show at the second click',
}
const names = Object.keys(BROKEN) as (keyof typeof BROKEN)[]
/** Decks of other tests, in the same folder, that nothing is wrong with. */
const SOUND = ['sound.md', 'printed.md']
const EARLIER = 'an earlier export'
const FIXTURES = 'test/fixtures/export'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let refused: Ended
beforeAll(async () => {
  folder = await temporaryFolder()
  for (const name of names) await writeFile(join(folder.path, `${name}.pdf`), EARLIER)
  refused = await runDeck([
    'export',
    ...names.map(name => `${FIXTURES}/${name}.md`),
    '--output',
    `${folder.path}/`,
    '--timeout',
    '6000',
    '--offline',
  ])
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe('a broken deck', () => {
  it('ends the export with status 1', () => {
    expect(refused.status).toBe(1)
    expect(refused.stdout).toBe('')
  })

  it.each(names)('%s.md is refused with its fault and place, and its earlier export stays as it was', async name => {
    expect(
      refused.stderr
        .split('\n')
        .filter(line => line.includes(`/${name}.md`))
        .join('\n'),
    ).toContain(BROKEN[name])
    expect(await readFile(join(folder.path, `${name}.pdf`), 'utf8')).toBe(EARLIER)
  })

  it('has a fixture here for every broken deck in the folder', async () => {
    const decks = (await readdir(FIXTURES)).filter(file => file.endsWith('.md') && !SOUND.includes(file))
    expect(decks.sort()).toEqual(names.map(name => `${name}.md`).sort())
  })

  it('leaves nothing else behind where it would have written', async () => {
    expect((await readdir(folder.path)).sort()).toEqual(names.map(name => `${name}.pdf`).sort())
  })
})

it('writes all the same with --force, still reports, and still ends with 1', async () => {
  await mkdir(join(folder.path, 'forced'))
  const { status, stderr, stdout } = await runDeck([
    'export',
    `${FIXTURES}/image-broken.md`,
    '--force',
    '--output',
    join(folder.path, 'forced/'),
  ])
  expect(status).toBe(1)
  expect(stderr).toContain(BROKEN['image-broken'])
  expect(stdout).toContain('image-broken.pdf')
  expect((await readFile(join(folder.path, 'forced/image-broken.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
})

describe('a range', () => {
  it.each([
    ['9', 'names slide 9; there are 5'],
    ['none', 'names no slide'],
    ['', 'names no slide'],
    ['4-3', 'names no slide'],
  ])('of "%s" is refused, and nothing is written', async (range, message) => {
    const { status, stderr } = await runDeck([
      'export',
      `${FIXTURES}/sound.md`,
      '--range',
      range,
      '--output',
      join(folder.path, 'ranged/'),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain(message)
    expect(await readdir(join(folder.path, 'ranged')).catch(() => [])).toEqual([])
  })
})

describe('a wrong call ends with 2 before any work', () => {
  it.each([
    [['no-such-deck.md'], 'no-such-deck.md'],
    [[`${FIXTURES}/sound.md`, '--fromat', 'pdf'], '--fromat'],
    [
      [`${FIXTURES}/sound.md`, '--format', 'docx'],
      'unknown format "docx"; there are handout, html, notes, pdf, png, pptx, pptx-editable',
    ],
    [[`${FIXTURES}/sound.md`, '--scale', 'big'], '--scale'],
    [[`${FIXTURES}/sound.md`, '--range', 'a-b'], 'no slide number or span'],
    [[`${FIXTURES}/sound.md`, '--output', 'package.json/deck.pdf'], 'package.json is a file, not a folder'],
    [[`${FIXTURES}/sound.md`, `${FIXTURES}/throws.md`, '--output', 'one.pdf'], 'one place for 2 decks'],
  ])('%s', async (args, message) => {
    const { status, stderr } = await runDeck(['export', ...args])
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })
})

it('ends with 3 where there is no browser, and says what helps', async () => {
  const { status, stderr } = await runDeck(['export', `${FIXTURES}/sound.md`, '--executable-path', '/no/such/browser'])
  expect(status).toBe(3)
  expect(stderr).toContain('/no/such/browser')
  expect(stderr).toContain('name an installed Chrome, Chromium or Edge')
})
