import { chmod, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowsers } from '../../scripts/stage/find-browser.ts'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'

const HEAD = '---\ntheme: none\ntitle: Again\nfonts: { provider: none }\nfavicon: none\nhtmlAttrs: { lang: en }\n'
/** As many as are pictured on two pages, and enough for a row of its own at the end. */
const SLIDES = 14
const COLUMNS = 4

const colourOf = (index: number): number[] => [40 + index * 15, 250 - index * 10, 90]

/** A deck of which each slide has a ground of its own. */
function colouredDeck(words = ''): string {
  const slides = Array.from(
    { length: SLIDES },
    (_, index) =>
      `# Slide ${index + 1}${words}\n\n<div class="fixed inset-0 -z-1" style="background: rgb(${colourOf(index).join(' ')})" />\n`,
  )
  return `${HEAD}---\n\n${slides.join('\n---\n\n')}`
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
/** A browser that notes each time it is started. */
let browser: string
const at = (...path: string[]): string => join(folder.path, ...path)

async function starts(): Promise<number> {
  return (await readFile(at('starts'), 'utf8').catch(() => '')).length
}

async function exportDeck(
  deck: string,
  output: string,
  ...more: string[]
): Promise<{ unchanged: boolean; starts: number }> {
  const before = await starts()
  const { status, stdout, stderr } = await runDeck([
    'export',
    at(deck),
    '--output',
    at(output),
    '--executable-path',
    browser,
    '--json',
    '--quiet',
    ...more,
  ])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const {
    decks: [made],
  } = JSON.parse(stdout) as { decks: { unchanged: boolean }[] }
  return { unchanged: made?.unchanged ?? false, starts: (await starts()) - before }
}

beforeAll(async () => {
  folder = await temporaryFolder()
  // One project: its decks, each in a folder of its own, share what they are built from.
  await writeFile(at('package.json'), '{}')
  browser = at('browser.sh')
  await writeFile(
    browser,
    `#!/bin/sh\nprintf . >> '${at('starts')}'\nexec '${(await findBrowsers(undefined)).at(-1)?.program}' "$@"\n`,
  )
  await chmod(browser, 0o755)
  await mkdir(at('coloured'))
  await writeFile(at('coloured/deck.md'), colouredDeck())
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe('an export of what has not changed', () => {
  it('gives the files of the one before without starting a browser', async () => {
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf,png')).toEqual({
      unchanged: false,
      starts: 1,
    })
    expect(await exportDeck('coloured/deck.md', 'second/', '--format', 'pdf,png')).toEqual({
      unchanged: true,
      starts: 0,
    })
    const names = await readdir(at('first'), { recursive: true })
    expect(names).toHaveLength(SLIDES + 3)
    expect(await readdir(at('second'), { recursive: true })).toEqual(names)
    for (const name of names.filter(name => name.includes('.')))
      expect((await readFile(at('second', name))).equals(await readFile(at('first', name))), name).toBe(true)
  })

  it('puts right what has been written into a file or taken from a folder', async () => {
    const sound = await readFile(at('first/deck/03.png'))
    await writeFile(at('first/deck/03.png'), 'scribbled over')
    await rm(at('first/deck/04.png'))
    await writeFile(at('first/deck/99.png'), 'of an export when the deck was longer')
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf,png')).toEqual({
      unchanged: true,
      starts: 0,
    })
    expect((await readFile(at('first/deck/03.png'))).equals(sound)).toBe(true)
    expect((await readdir(at('first/deck'))).at(-1)).toBe('14.png')
    expect(await readdir(at('first/deck'))).toHaveLength(SLIDES)
  })

  it('is made anew with other options, another browser, when asked for, and when what was kept is damaged', async () => {
    const made = { unchanged: false, starts: 1 }
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf', '--dark')).toEqual(made)
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf,png', '--fresh')).toEqual(made)
    const { atime, mtimeMs } = await stat(browser)
    await utimes(browser, atime, new Date(mtimeMs + 1000))
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf,png')).toEqual(made)
    const sites = at('.deck/sites')
    for (const name of await readdir(sites, { recursive: true })) {
      if (/exports[\\/]\w+[\\/]0$/.test(name)) await writeFile(join(sites, name), 'half')
    }
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf,png')).toEqual(made)
  })

  it('is made anew when the deck has changed', async () => {
    await writeFile(at('coloured/deck.md'), colouredDeck(' again'))
    expect(await exportDeck('coloured/deck.md', 'first/', '--format', 'pdf')).toEqual({ unchanged: false, starts: 1 })
  })

  it('is made anew each time when a slide shows what another program on this machine sends', async () => {
    const drawing = PNG.sync.write(new PNG({ width: 8, height: 8 }))
    const server = createServer((_, response) => response.setHeader('content-type', 'image/png').end(drawing))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    await mkdir(at('asking'))
    await writeFile(
      at('asking/deck.md'),
      `${HEAD}---\n\n# It asks\n\n<img src="http://127.0.0.1:${
        typeof address === 'object' ? address?.port : ''
      }/now.png" alt="As of now">\n`,
    )
    try {
      expect(await exportDeck('asking/deck.md', 'asking.pdf')).toEqual({ unchanged: false, starts: 1 })
      expect(await exportDeck('asking/deck.md', 'asking.pdf')).toEqual({ unchanged: false, starts: 1 })
    } finally {
      server.close()
    }
  })
})

describe('pictures that are taken on two pages', () => {
  it('are those that are taken on one', async () => {
    await writeFile(at('coloured/deck.md'), colouredDeck())
    await exportDeck('coloured/deck.md', 'two/', '--format', 'png', '--scale', '1')
    await exportDeck('coloured/deck.md', 'one/', '--format', 'png', '--scale', '1', '--range', '6-14')
    for (const name of await readdir(at('one/deck')))
      expect((await readFile(at('one/deck', name))).equals(await readFile(at('two/deck', name))), name).toBe(true)
  })

  it('are taken of every click state, each slide on the sheet in its last', async () => {
    await mkdir(at('clicking'))
    await writeFile(at('clicking/deck.md'), colouredDeck().replaceAll('<div class="fixed', '<div v-click class="fixed'))
    expect(await exportDeck('clicking/deck.md', 'clicks/', '--format', 'png', '--scale', '1', '--with-clicks')).toEqual(
      { unchanged: false, starts: 1 },
    )
    expect(await readdir(at('clicks/deck'))).toHaveLength(SLIDES * 2)
    expect(
      (await readFile(at('clicks/deck-contact-sheet.png'))).equals(await readFile(at('two/deck-contact-sheet.png'))),
    ).toBe(true)
  })

  it('are listed by name, whichever was there first', async () => {
    const { stdout } = await runDeck([
      'export',
      at('coloured/deck.md'),
      '--output',
      at('listed/'),
      '--format',
      'png',
      '--scale',
      '1',
      '--fresh',
      '--quiet',
    ])
    const files = stdout
      .trim()
      .split('\n')
      .map(file => basename(file))
    expect(files).toEqual([
      'deck-contact-sheet.png',
      ...Array.from({ length: SLIDES }, (_, index) => `${String(index + 1).padStart(2, '0')}.png`),
    ])
  })

  it('stand in their order on the contact sheet', async () => {
    const { width, height, data } = PNG.sync.read(await readFile(at('two/deck-contact-sheet.png')))
    const rows = Math.ceil(SLIDES / COLUMNS)
    for (let index = 0; index < SLIDES; index++) {
      const x = Math.round((((index % COLUMNS) + 0.5) * width) / COLUMNS)
      // Beneath a slide's words and above its number.
      const y = Math.round(((Math.floor(index / COLUMNS) + 0.65) * height) / rows)
      const pixel = [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
      // A sheet has no more than 256 colours, each a little off.
      const off = pixel.map((value, channel) => Math.abs(value - (colourOf(index)[channel] ?? 0)))
      expect(Math.max(...off), `slide ${index + 1} is ${pixel.join(' ')}`).toBeLessThan(5)
    }
  })
})
