import type { Prose, Span } from '../../../../scripts/draft/prose.ts'
import type { Renderer } from '../../../support/render-slides.ts'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText, tidyProse } from '../../../../scripts/draft/prose.ts'
import { cleanText } from '../../../../scripts/draft/read/clean.ts'
import { readVocabulary, wordsFor } from '../../../../scripts/draft/vocabulary.ts'
import { writeCode, writeNote, writeQuote, writeTable } from '../../../../scripts/draft/write/blocks.ts'
import { writeImage, writeProse, writeTitle } from '../../../../scripts/draft/write/prose.ts'
import { temporaryFolder } from '../../../support/deck-command.ts'
import { hostileText, TRAPS } from '../../../support/hostile-text.ts'
import { createRenderer } from '../../../support/render-slides.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let renderer: Renderer
beforeAll(async () => {
  folder = await temporaryFolder()
  renderer = await createRenderer(folder.path)
}, 60_000)
afterAll(async () => folder[Symbol.asyncDispose]())

const HEAD = '---\ntheme: none\n---\n\n'
const RUNS = 100

/** As Slidev sets it: its only liberty is the apostrophe. */
function read(prose: Prose): string {
  return plainText(prose).replaceAll(/\s+/g, ' ').trim()
}

function sameApostrophes(text: string | undefined): string | undefined {
  return text?.replaceAll('’', "'")
}

/** Text as the article's readers hand it on. */
const prose = hostileText.map(text => tidyProse([{ text: cleanText(text) }])).filter(one => one.length > 0)
const styled = fc
  .array(
    fc.record<Span>({
      text: hostileText.map(cleanText),
      style: fc.constantFrom(undefined, undefined, 'code', 'strong', 'emphasis'),
      link: fc.constantFrom(undefined, undefined, 'https://example.org/a_(b)?c=[d]&e={{f}}'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(tidyProse)
  .filter(one => one.length > 0)
const code = hostileText.map(text => cleanText(text).replaceAll(/^\n+|\s+$/g, '')).filter(text => /\S/.test(text))

/** The classes with a value that UnoCSS believes to see, other than Slidev's own: their value would stand in the deck's styles. */
function withValues(classes: readonly string[]): string[] {
  return classes.filter(one => /[-:]\[|^\[[\w-]+:/.test(one) && !one.startsWith('grid-'))
}

/** The only link there is in these texts; any other is made of letters that were none. */
const LINK = 'https://example.org/a_%28b%29'
const ELEMENTS = new Set(
  'div h1 ul ol li p a strong em code pre span table thead tbody tr th td blockquote img'.split(' '),
)
const ATTRIBUTES = new Set('class style href target src alt v-pre title'.split(' '))

/** Elements and attributes that only the article can have brought. */
function strangersIn(html: string): string[] {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`)
  return [...document.body.querySelectorAll('*')].flatMap(element => [
    ...(ELEMENTS.has(element.localName) ? [] : [element.localName]),
    ...element.getAttributeNames().filter(name => !ATTRIBUTES.has(name)),
    ...[element.getAttribute('href') ?? LINK].filter(href => !href.startsWith(LINK)),
  ])
}

async function holds(deck: string, expected: { text: string; note?: string }): Promise<void> {
  const slides = await renderer.render(HEAD + deck)
  expect(slides).toHaveLength(1)
  const [slide] = slides
  expect(sameApostrophes(slide?.text)).toBe(sameApostrophes(expected.text))
  if (expected.note !== undefined) expect(slide?.note).toBe(expected.note)
  expect(strangersIn(slide?.html ?? '')).toEqual([])
  expect(withValues(slide?.classes ?? [])).toEqual([])
  expect([slide?.images, slide?.features]).toEqual([[], []])
}

describe('any text, written into a slide, reads as it is and does nothing else', () => {
  it.each(TRAPS.map(trap => [JSON.stringify(trap), trap]))('%s', async (_, trap) => {
    const text = tidyProse([{ text: cleanText(`${trap} in the text, and ${trap}`) }])
    const start = tidyProse([{ text: cleanText(`${trap}`) }])
    await holds(
      `# ${writeTitle(text)}\n\n- ${writeProse(text)}\n\n${writeProse(start)}\n\n<!--\n${writeProse(text)}\n-->\n`,
      { text: `${read(text)} ${read(text)} ${read(start)}`.trim(), note: read(text) },
    )
  })

  it('as a title, a point, a paragraph and a note', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async text =>
        holds(
          `# ${writeTitle(text)}\n\n- ${writeProse(text)}\n\n${writeProse(text)}\n\n<!--\n${writeProse(text)}\n\n(paragraph 1)\n-->\n`,
          { text: `${read(text)} ${read(text)} ${read(text)}`, note: `${read(text)} (paragraph 1)` },
        ),
      ),
      { numRuns: RUNS },
    )
  })

  it('with code, emphasis and links in it', async () => {
    await fc.assert(
      fc.asyncProperty(styled, async text =>
        holds(`# ${writeTitle(text)}\n\n- ${writeProse(text)}\n\n<!--\n${writeProse(text)}\n-->\n`, {
          text: `${read(text)} ${read(text)}`,
          note: read(text),
        }),
      ),
      { numRuns: RUNS },
    )
  })

  it.each([...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'])('with %s right before and after a link and code', async sign => {
    const text = tidyProse([
      { text: `One${sign}` },
      { text: 'two', link: `${LINK}two` },
      { text: `${sign}three${sign}` },
      { text: 'four', style: 'code' },
      { text: `${sign}five` },
    ])
    await holds(`# Signs\n\n- ${writeProse(text)}\n\n<!--\n${writeProse(text)}\n-->\n`, {
      text: `Signs ${read(text)}`,
      note: read(text),
    })
  })

  it('in a table', async () => {
    await fc.assert(
      fc.asyncProperty(styled, prose, async (one, other) =>
        holds(`# Table\n\n${writeTable({ header: [one, other], rows: [[other, one]] })}\n`, {
          text: `Table ${read(one)} ${read(other)} ${read(other)} ${read(one)}`,
        }),
      ),
      { numRuns: RUNS },
    )
  })

  it('in a quote', async () => {
    await fc.assert(
      fc.asyncProperty(styled, prose, async (one, other) =>
        holds(`# Quote\n\n${writeQuote({ paragraphs: [one, other] })}\n`, {
          text: `Quote ${read(one)} ${read(other)}`,
        }),
      ),
      { numRuns: RUNS },
    )
  })

  it('as code, on the slide and in the notes', async () => {
    const words = wordsFor('en', await readVocabulary())
    await fc.assert(
      fc.asyncProperty(
        code,
        fc.constantFrom('', 'yaml', 'mermaid', 'ts {monaco-run}', 'md magic-move', '"><script>'),
        async (text, language) => {
          const block = { kind: 'code' as const, number: 1, language, code: text }
          const told = text.replaceAll(/\s+/g, ' ').trim()
          await holds(
            `# Code\n\n${writeCode(block, new Set(['yaml']))}\n\n<!--\n${writeNote(block, words, new Set(['yaml']))}\n\n(paragraph 1)\n-->\n`,
            { text: `Code ${told}`, note: `${told} (paragraph 1)` },
          )
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('as the alternative of a picture', async () => {
    await fc.assert(
      fc.asyncProperty(prose, async text => {
        const [slide] = await renderer.render(
          `${HEAD}# Picture\n\n${writeImage('./deck-pictures/01.png', plainText(text))}\n`,
        )
        const alt = /alt="([^"]*)"/.exec(slide?.html ?? '')?.[1]
        const read = (alt ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
        expect(read).toBe(plainText(text))
        expect(withValues(slide?.classes ?? [])).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
