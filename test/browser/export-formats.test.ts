import type { ReadPdf } from '../support/read-pdf.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'
import { flatten, readPdf } from '../support/read-pdf.ts'

const SOUND = 'test/fixtures/export/sound.md'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let plain: ReadPdf
let clicks: ReadPdf
let handout: ReadPdf
let said: { files: string[]; decks: { pages: number; timings: Record<string, number>; warnings: string[] }[] }
const at = (...path: string[]): string => join(folder.path, ...path)

beforeAll(async () => {
  folder = await temporaryFolder()
  const first = await runDeck(
    ['export', SOUND, '--output', at('plain/'), '--format', 'pdf,png,handout,pptx-editable', '--json'],
    { env: { SOURCE_DATE_EPOCH: '1667000000' } },
  )
  expect(first.stderr).not.toContain('error')
  expect(first.status).toBe(0)
  said = JSON.parse(first.stdout)
  const second = await runDeck([
    'export',
    SOUND,
    '--output',
    at('clicks/'),
    '--format',
    'pdf,png',
    '--with-clicks',
    '--scale',
    '1',
    '--dark',
    '--quiet',
  ])
  expect(second).toMatchObject({ status: 0, stderr: '' })
  plain = await readPdf(await readFile(at('plain/sound.pdf')))
  clicks = await readPdf(await readFile(at('clicks/sound.pdf')))
  handout = await readPdf(await readFile(at('plain/sound-handout.pdf')))
})
afterAll(async () => folder[Symbol.asyncDispose]())

describe('the editable presentation', () => {
  it('has the words of each slide as text, and what is said of it', async () => {
    const file = await JSZip.loadAsync(await readFile(at('plain/sound.pptx')))
    const words = async (path: string): Promise<string> =>
      [...((await file.file(path)?.async('text')) ?? '').matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(' ')
    expect(file.file(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(5)
    expect(await words('ppt/slides/slide5.xml')).toContain('Größe')
    expect(await words('ppt/notesSlides/notesSlide1.xml')).not.toBe('')
  })
})

describe('the PDF', () => {
  it('has one page a slide, of the deck’s proportions', async () => {
    expect(plain.pages).toBe(5)
    const { width, height } = await plain.page(1)
    expect(width / height).toBeCloseTo(16 / 9, 2)
  })

  it('has a page for each click state when asked, and no empty one at the end', async () => {
    expect(clicks.pages).toBe(8)
    expect((await clicks.page(8)).text).toContain('Größe & Maß')
  })

  it('says its language, title, author, subject, keywords and the date it was given', () => {
    expect(plain.language).toBe('en')
    expect(plain.information).toMatchObject({
      Title: 'A sound deck',
      Author: 'Ada Example',
      Subject: 'A deck in which everything is right.',
    })
    expect(String(plain.information.Keywords)).toContain('tests')
    expect(String(plain.information.CreationDate)).toContain('20221028')
    expect(plain.xmp).toContain('A sound deck')
  })

  it('nests a bookmark for each slide by its heading, and leaves out what hides from the table of contents', () => {
    expect(plain.outline).toEqual([
      {
        title: 'A sound deck',
        page: 1,
        children: [
          { title: 'A drawing', page: 2, children: [] },
          { title: 'Three clicks', page: 3, children: [] },
        ],
      },
      { title: 'Größe & Maß', page: 5, children: [] },
    ])
  })

  it('opens a slide’s first page from its bookmark when clicks have pages of their own', () => {
    expect(clicks.outline.flatMap(({ page, children }) => [page, ...children.map(child => child.page)])).toEqual([
      1, 2, 3, 8,
    ])
  })

  it.each([
    ['one page a slide', () => plain, [2, 3]],
    ['a page a click', () => clicks, [2, 3]],
  ] as const)('leads inner links to the right page with %s, and keeps outer ones alive', async (_, document, pages) => {
    const { links } = await document().page(1)
    expect(links.map(({ page }) => page).filter(Boolean)).toEqual(pages)
    expect(links.map(({ url }) => url).filter(Boolean)).toEqual(['https://example.com/'])
  })

  it('is tagged, with headings as headings and a drawing’s alternative text', async () => {
    expect(plain.isTagged).toBe(true)
    const heading = flatten((await plain.page(1)).structure).map(({ role }) => role)
    expect(heading).toContain('H1')
    const drawing = flatten((await plain.page(2)).structure).find(({ role }) => role === 'Figure')
    expect(drawing?.alt).toBe('A square beside a circle')
    const picture = flatten((await plain.page(4)).structure).find(({ role }) => role === 'Figure')
    expect(picture?.alt).toBe('A small picture')
  })

  it('reads in the order of the slide', async () => {
    expect((await plain.page(3)).text).toMatch(/Three clicks.*One.*emphasised.*Two.*strong.*Three.*code/)
  })
})

describe('the pictures', () => {
  it('are one a slide in twice the size, with names that sort', async () => {
    expect(said.files.filter(file => file.includes('plain/sound/')).map(file => file.slice(-6))).toEqual([
      '01.png',
      '02.png',
      '03.png',
      '04.png',
      '05.png',
    ])
    const { width, height } = PNG.sync.read(await readFile(at('plain/sound/05.png')))
    expect([width, height]).toEqual([1960, 1104])
  })

  it('are one a click state when asked, in the scale that was asked', async () => {
    const { width } = PNG.sync.read(await readFile(at('clicks/sound/03-3.png')))
    expect(width).toBe(980)
    const [before, after] = await Promise.all(
      ['03-0', '03-1'].map(async name => readFile(at(`clicks/sound/${name}.png`))),
    )
    expect(before?.equals(after ?? before)).toBe(false)
  })

  it('are dark when asked', async () => {
    const corner = async (file: string): Promise<number> => PNG.sync.read(await readFile(at(file))).data[0] ?? -1
    expect(await corner('plain/sound/02.png')).toBeGreaterThan(200)
    expect(await corner('clicks/sound/02-0.png')).toBeLessThan(60)
  })

  it('stand all together on one sheet', async () => {
    const sheet = PNG.sync.read(await readFile(at('plain/sound-contact-sheet.png')))
    expect(sheet.width).toBeGreaterThan(1000)
    expect(new Set(sheet.data).size).toBeGreaterThan(10)
  })
})

describe('the handout', () => {
  it('is A4, one slide after the other with its notes, its pages numbered', async () => {
    const { text, width, height, structure } = await handout.page(1)
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(text).toContain('First this')
    expect(text).not.toContain('[click]')
    expect(flatten(structure).some(({ role, alt }) => role === 'Figure' && (alt ?? '').length > 0)).toBe(true)
    expect(flatten(structure).some(({ role }) => role === 'L')).toBe(true)
  })

  it('holds slides without notes too', async () => {
    const all = await Promise.all(
      Array.from({ length: handout.pages }, async (_, index) => (await handout.page(index + 1)).structure),
    )
    expect(flatten(all.flat()).filter(({ role }) => role === 'Figure')).toHaveLength(5)
  })
})

it('says in JSON what it wrote and how long it took', () => {
  expect(said.decks[0]).toMatchObject({ pages: 5, warnings: [] })
  expect(said.decks[0]?.timings.total).toBeGreaterThan(0)
})

it('writes the same bytes again', async () => {
  const again = await runDeck(
    ['export', SOUND, '--output', at('again/'), '--format', 'pdf,png,handout', '--fresh', '-q'],
    { env: { SOURCE_DATE_EPOCH: '1667000000' } },
  )
  expect(again.status).toBe(0)
  for (const file of ['sound.pdf', 'sound-handout.pdf', 'sound/02.png', 'sound-contact-sheet.png'])
    expect((await readFile(at('plain', file))).equals(await readFile(at('again', file))), file).toBe(true)
})

it('does not build again what has not changed', async () => {
  // Other options than before: there is a site, but no export of this kind.
  const { stdout } = await runDeck(['export', SOUND, '--output', at('warm/'), '--range', '1-2', '--json', '-q'])
  const [deck] = (JSON.parse(stdout) as typeof said).decks
  expect(deck?.timings.site).toBeLessThan((deck?.timings.total ?? 0) * 0.6)
})

describe('a slide that names states to print', () => {
  it('has a page for each of them before its last one, one bookmark, and one picture', async () => {
    const { status } = await runDeck([
      'export',
      'test/fixtures/export/printed.md',
      '--output',
      at('printed/'),
      '--format',
      'pdf,png',
      '--scale',
      '1',
      '--quiet',
    ])
    expect(status).toBe(0)
    const { pages, page, outline } = await readPdf(await readFile(at('printed/printed.pdf')))
    expect(pages).toBe(5)
    const texts = await Promise.all([2, 3, 4].map(async number => (await page(number)).text))
    expect(texts.map(text => ['alpha', 'beta', 'gamma'].filter(word => text.includes(word)))).toEqual([
      [],
      ['alpha', 'beta'],
      ['alpha', 'beta', 'gamma'],
    ])
    expect(outline.map(({ title, page: to }) => [title, to])).toEqual([
      ['Pages of their own', 1],
      ['A story of three clicks', 2],
      ['After the story', 5],
    ])
    expect((await readdir(at('printed/printed'))).sort()).toEqual(['01.png', '02.png', '03.png'])
  })
})
