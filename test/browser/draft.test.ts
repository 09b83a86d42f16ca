import type { Browser, Page } from 'playwright-chromium'
import type { Ended } from '../support/deck-command.ts'
import type { RenderedSlide } from '../support/render-slides.ts'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prosesOf, textOf } from '../../scripts/draft/article.ts'
import { outlineArticle } from '../../scripts/draft/draft-deck.ts'
import { createReader, sentencesOf } from '../../scripts/draft/outline/sentences.ts'
import { plainText } from '../../scripts/draft/prose.ts'
import { readVocabulary, wordsFor } from '../../scripts/draft/vocabulary.ts'
import { openSite } from '../../scripts/site/open-site.ts'
import { launchBrowser } from '../../scripts/stage/launch.ts'
import { serveSite } from '../../scripts/stage/serve.ts'
import { runDeck, temporaryFolder } from '../support/deck-command.ts'
import { createRenderer } from '../support/render-slides.ts'

const held = new AsyncDisposableStack()
let folder: string
let browser: Browser
beforeAll(async () => {
  const temporary = held.use(await temporaryFolder())
  folder = temporary.path
  browser = held.use(await launchBrowser({}))
})
afterAll(async () => held.disposeAsync())

interface Drafted {
  article: string
  deck: string
  ended: Ended
}

interface Checked extends Drafted {
  checked: Ended
}

/** Drafts an article with its fitting, and has the deck checked, as a person would. */
async function draftAndCheck(article: string, name: string): Promise<Checked> {
  const deck = join(folder, name, 'deck.md')
  const ended = await runDeck(['draft', article, '--output', deck])
  return { article, deck, ended, checked: await runDeck(['check', deck, '--format', 'json']) }
}

interface Findings {
  decks: { findings: { rule: string; severity: string; message: string }[] }[]
}

function findingsOf({ checked }: Checked): string[] {
  const { decks } = JSON.parse(checked.stdout) as Findings
  return decks.flatMap(({ findings }) =>
    findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`),
  )
}

/** As it is compared: Slidev sets apostrophes, and a line's end is a space. */
function bare(text: string): string {
  return text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim()
}

/** The sentences of an article that are neither on the deck's slides nor in its notes. */
async function lostFrom({ article, deck }: Drafted, slides: readonly RenderedSlide[]): Promise<string[]> {
  const {
    article: { blocks, language },
  } = await outlineArticle({ article, output: deck, force: true })
  const reader = createReader(language, wordsFor(language, await readVocabulary()))
  const told = bare(slides.flatMap(({ text, note }) => [text, note]).join(' '))
  return blocks
    .flatMap(block =>
      block.kind === 'code' || block.kind === 'picture'
        ? textOf(block).split('\n')
        : prosesOf(block).flatMap(prose => sentencesOf(prose, reader).map(({ plain }) => plain)),
    )
    .map(bare)
    .filter(sentence => !told.includes(sentence))
}

async function render({ deck }: Drafted): Promise<RenderedSlide[]> {
  const renderer = await createRenderer(join(folder, 'renderer'))
  return renderer.render(await readFile(deck, 'utf8'))
}

/** Walks through a deck as its speaker does, with the notes and the next slide beside each, and tells what each window asked for. */
async function walk(deck: string, visit: (page: Page, no: number) => Promise<void>): Promise<string[]> {
  await using site = await openSite(deck, { purpose: 'host' })
  await using served = await serveSite(site.folder)
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const wrong: string[] = []
  // A browser without a screen has no screen to keep awake, which Slidev asks of it.
  page.on('pageerror', ({ message }) => message.includes('Wake Lock') || wrong.push(message))
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  page.on('dialog', async dialog => {
    wrong.push(`says ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on(
    'request',
    request =>
      request.url().startsWith(served.origin) ||
      request.url().startsWith('data:') ||
      wrong.push(`asks ${request.url()}`),
  )
  for (const { no } of site.deck.slides) {
    await page.goto(`${served.origin}/presenter/${no}`)
    await page.locator(`[data-slidev-no="${no}"] .slidev-layout`).first().waitFor()
    await page.locator('.note, [class*=note]').first().waitFor()
    await visit(page, no)
  }
  await page.close()
  return wrong
}

describe('an article that wants something of the deck', () => {
  let drafted: Checked
  beforeAll(async () => {
    const article = join(folder, 'hostile.md')
    const text = await readFile('test/fixtures/draft/hostile.md', 'utf8')
    // What no editor keeps.
    await writeFile(article, text.replace('held in a tent', 'he\0ld in a\0 tent'))
    drafted = await draftAndCheck(article, 'hostile')
  })

  it('becomes a deck without an error, that loses no sentence', async () => {
    expect(drafted.ended).toMatchObject({ status: 0, stderr: expect.not.stringContaining('error') as string })
    expect(drafted.checked.status).toBe(0)
    expect(findingsOf(drafted).filter(finding => finding.startsWith('error'))).toEqual([])
    const slides = await render(drafted)
    expect(slides.length).toBeGreaterThan(5)
    expect(await lostFrom(drafted, slides)).toEqual([])
  })

  it('leaves nothing behind but the deck, and what every build does', async () => {
    const there = await readdir(join(folder, 'hostile'))
    expect(there.filter(name => name !== 'node_modules')).toEqual(['deck.md'])
  })

  it('runs nothing and asks for nothing, in any window, and shows its own letters', async () => {
    const { slides: outline } = await outlineArticle({ article: drafted.article, output: drafted.deck, force: true })
    const titles: string[] = []
    const wrong = await walk(drafted.deck, async (page, no) => {
      const found = await page.evaluate(() => ({
        pwned: Reflect.get(globalThis, 'pwned') as unknown,
        handlers: [
          ...document.querySelectorAll(
            '[onerror], [onclick], [onmouseover], [href^="javascript:" i], [src*="evil"], iframe, video',
          ),
        ].map(({ outerHTML }) => outerHTML),
        hidden: getComputedStyle(document.body).display,
      }))
      expect(found).toEqual({ pwned: undefined, handlers: [], hidden: 'block' })
      titles.push((await page.locator(`[data-slidev-no="${no}"] h1`).first().textContent()) ?? '')
    })
    expect(wrong).toEqual([])
    expect(titles.map(bare)).toEqual(outline.map(({ title }) => bare(plainText(title))))
  })
})

describe('an Italian letter in plain text', () => {
  let drafted: Drafted
  beforeAll(async () => {
    const article = resolve('test/fixtures/draft/settimana-dei-mulini.txt')
    const deck = join(folder, 'mulini', 'deck.md')
    drafted = { article, deck, ended: await runDeck(['draft', article, '--no-fit', '--output', deck]) }
  })

  it('becomes a deck in Italian', async () => {
    expect(drafted.ended.status).toBe(0)
    expect(await readFile(drafted.deck, 'utf8')).toMatch(/^htmlAttrs:\n {2}lang: it$/m)
    const slides = await render(drafted)
    expect(slides[0]?.text).toBe(
      'La Settimana dei Mulini: tre lezioni da chi gestisce poche macchine Bruno Casadei Cesena, 9–11 ottobre 2023',
    )
    expect(slides[0]?.note).toContain('Bozza da settimana-dei-mulini.txt')
    expect(slides.filter(({ note }) => /\(paragraf[oi] [\d–]+\)$/.test(note)).length).toBeGreaterThan(2)
    expect(await lostFrom(drafted, slides)).toEqual([])
  })
})

describe('an article with far too much in one place', () => {
  it('is shortened until every slide fits, and the command tells it', async () => {
    const long =
      'A sentence of the usual kind, such as people write when they have something to tell to others, stands here'
    const article = join(folder, 'crowded.md')
    await writeFile(
      article,
      [
        '# Crowded',
        '## A table that is too long',
        'What was measured, and when:',
        `| Day | Value | Remark |\n| --- | --- | --- |\n${Array.from({ length: 24 }, (_, row) => `| day ${row + 1} | ${row * row} | a remark on day ${row + 1} |`).join('\n')}`,
        '## A list with long items',
        Array.from({ length: 9 }, (_, item) => `- ${long}, for the ${item + 1}th time.`).join('\n'),
        '## Code that is too long and too wide',
        `\`\`\`js\n${Array.from({ length: 40 }, (_, line) => `const value${line} = ${line}`).join('\n')}\n\`\`\``,
        `\`\`\`js\nconst wide = '${'wide '.repeat(60)}'\n\`\`\``,
        '## A word that never ends',
        `The word is ${'Donaudampfschiff'.repeat(20)}, and nobody can say it. It is long.`,
      ].join('\n\n'),
    )
    const drafted = await draftAndCheck(article, 'crowded')
    expect(drafted.ended.status).toBe(0)
    expect(findingsOf(drafted).filter(finding => finding.startsWith('error'))).toEqual([])
    const slides = await render(drafted)
    expect(await lostFrom(drafted, slides)).toEqual([])
  })
})
