import type { Article } from '../../../scripts/draft/article.ts'
import type { Outline } from '../../../scripts/draft/outline/outline.ts'
import type { Form } from '../../../scripts/draft/read/form.ts'
import type { Look } from '../../../scripts/draft/write/look.ts'
import type { Renderer } from '../../support/render-slides.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOPICS } from '../../../diagrams/tone.ts'
import { prosesOf, textOf } from '../../../scripts/draft/article.ts'
import { outlineOf } from '../../../scripts/draft/outline/outline.ts'
import { createReader, sentencesOf } from '../../../scripts/draft/outline/sentences.ts'
import { cleanText } from '../../../scripts/draft/read/clean.ts'
import { readArticle } from '../../../scripts/draft/read/read-article.ts'
import { readVocabulary, wordsFor } from '../../../scripts/draft/vocabulary.ts'
import { writeDeck } from '../../../scripts/draft/write/deck.ts'
import { DeckError } from '../../../scripts/error.ts'
import { temporaryFolder } from '../../support/deck-command.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { createRenderer } from '../../support/render-slides.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let renderer: Renderer
beforeAll(async () => {
  folder = await temporaryFolder()
  renderer = await createRenderer(folder.path)
}, 60_000)
afterAll(async () => folder[Symbol.asyncDispose]())

const LOOK: Look = {
  headmatter: { theme: 'none' },
  line: TOPICS,
  components: new Set(['CniComparison']),
  hasStyles: false,
}
const RUNS = 60

async function draft(
  text: string,
  form: Form,
): Promise<{ article: Article; outline: Outline; deck: string } | undefined> {
  const article = await readArticle({ text: cleanText(text), form, name: 'article' }).catch((error: unknown) => {
    if (error instanceof DeckError && error.message === 'article has no text') return undefined
    throw error
  })
  if (article === undefined) return undefined
  const vocabulary = await readVocabulary()
  // No picture is there to be shown.
  const outline = await outlineOf(article, vocabulary, { ...LOOK, hasPicture: () => false })
  return { article, outline, deck: writeDeck(outline, { look: LOOK, vocabulary, pictures: new Map(), minutes: 5 }) }
}

/** Text as it is compared: Slidev sets apostrophes, and a line's end is a space. */
function bare(text: string): string {
  return text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim()
}

/** Every sentence of an article, code by lines. */
async function sentencesIn({ blocks, language }: Article): Promise<string[]> {
  const reader = createReader(language, wordsFor(language, await readVocabulary()))
  return blocks
    .flatMap(block =>
      block.kind === 'code' || block.kind === 'picture'
        ? textOf(block).split('\n')
        : prosesOf(block).flatMap(prose => sentencesOf(prose, reader).map(({ plain }) => plain)),
    )
    .map(bare)
    .filter(sentence => sentence !== '')
}

async function losesNothing(text: string, form: Form): Promise<void> {
  const drafted = await draft(text, form)
  if (drafted === undefined) return
  const { article, outline, deck } = drafted
  const slides = await renderer.render(deck)
  expect(slides).toHaveLength(outline.slides.length)
  expect(slides.filter(({ note }) => note === '')).toEqual([])
  expect(slides.flatMap(({ images, features }) => [...images, ...features])).toEqual([])
  const told = bare(slides.flatMap(({ text: seen, note }) => [seen, note]).join(' '))
  const lost = (await sentencesIn(article)).filter(sentence => !told.includes(sentence))
  expect(lost).toEqual([])
  const titles = slides.map(({ html }) => /<h1>(.*?)<\/h1>/s.exec(html)?.[1])
  expect(new Set(titles).size).toBe(titles.length)
  if (form === 'text') {
    const words = cleanText(text).match(/\p{L}{2,}/gu) ?? []
    const left = article.leftOut.join(' ')
    expect(words.filter(word => !told.includes(word) && !left.includes(word))).toEqual([])
  }
}

const paragraph = fc.array(hostileText, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '))
const article = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: paragraph },
      { weight: 1, arbitrary: hostileText.map(text => `## ${text}`) },
      { weight: 1, arbitrary: hostileText.map(text => `> ${text}`) },
      {
        weight: 1,
        arbitrary: fc
          .array(hostileText, { minLength: 1, maxLength: 4 })
          .map(items => items.map(item => `- ${item.replaceAll('\n', ' ')}`).join('\n')),
      },
      { weight: 1, arbitrary: hostileText.map(text => `\`\`\`yaml\n${text}\n\`\`\``) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(hostileText, hostileText)
          .map(
            ([one, other]) => `| a | ${one.replaceAll('\n', ' ')} |\n|---|---|\n| ${other.replaceAll('\n', ' ')} | b |`,
          ),
      },
      {
        weight: 1,
        arbitrary: hostileText.map(text => `[${text}](https://example.org/${encodeURI(text.toWellFormed())})`),
      },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(blocks => blocks.join('\n\n'))

describe('any text becomes a deck whose slides stand, with every sentence on a slide or in its notes', () => {
  it('as Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(article, async text => losesNothing(text, 'markdown')),
      { numRuns: RUNS },
    )
  }, 60_000)

  it('as plain text', async () => {
    await fc.assert(
      fc.asyncProperty(article, async text => losesNothing(text, 'text')),
      { numRuns: RUNS },
    )
  }, 60_000)

  it('as HTML', async () => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const page = fc
      .array(
        fc.oneof(
          paragraph.map(text => `<p>${escape(text)}</p>`),
          hostileText.map(text => `<h2>${escape(text)}</h2>`),
          hostileText.map(text => `<pre>${escape(text)}</pre>`),
          hostileText.map(
            text => `<table><tr><th>a</th><th>b</th></tr><tr><td>${escape(text)}</td><td>c</td></tr></table>`,
          ),
          // Whatever a page is made of.
          paragraph,
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map(blocks => `<!DOCTYPE html><html><body><article>${blocks.join('\n')}</article></body></html>`)
    await fc.assert(
      fc.asyncProperty(page, async text => losesNothing(text, 'html')),
      { numRuns: RUNS },
    )
  }, 60_000)
})
