import type { Browser } from 'playwright-core'
import type { Deck, Slide } from '../model/deck.ts'
import type { Print } from './pdf.ts'
import type { Share } from './shares.ts'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { cacheFolderFor } from '../cache-folder.ts'
import { interFace } from '../face.ts'
import { preparePrint } from '../stage/print/prepare-print.ts'
import { useStaticFonts } from '../stage/print/static-fonts.ts'
import { takePictures } from '../stage/take-pictures.ts'
import { lastStates } from './shares.ts'

/** Enough for a slide across an A4 page to print well. */
const PICTURE_SCALE = 1.5

const STYLE = `
  @page { size: A4; margin: 18mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt Inter, "Liberation Sans", Arial, sans-serif; color: #6d6a62 } }
  body { margin: 0; font: 10.5pt/1.5 "Inter Variable", Inter, "Liberation Sans", Arial, sans-serif; color: #1c1b18 }
  section { break-before: page }
  section:first-child { break-before: auto }
  h1 { font-size: 13pt; line-height: 1.3; margin: 0 0 4mm; break-after: avoid }
  h1 span { color: #6d6a62; font-weight: 400; margin-right: 2mm }
  img.slide { display: block; max-width: 100%; max-height: 165mm; outline: .25mm solid #00000026; margin: 0 0 6mm; break-inside: avoid }
  /* Slides without notes stand three on a page. */
  section.bare img.slide { max-height: 66mm }
  section.bare { break-inside: avoid }
  section.bare + section.bare { break-before: auto }
  .notes > :first-child { margin-top: 0 }
  p, ul, ol, blockquote { margin: 0 0 2.5mm }
  code { font: .92em "JetBrains Mono Variable", "DejaVu Sans Mono", monospace }
  pre { white-space: pre-wrap }
  a { color: inherit }
`

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false })

const escape = (text: string): string => markdown.utils.escapeHtml(text)

// A heading in notes is none of the handout's: its outline is the slides.
markdown.renderer.rules.heading_open = () => '<p><strong>'
markdown.renderer.rules.heading_close = () => '</strong></p>'

/** Tags that set words, and nothing besides: notes may have been written by anybody. */
const SETTING = new Set(
  'b i em strong u s del ins sub sup br code kbd mark small span p ul ol li blockquote table thead tbody tr th td'.split(
    ' ',
  ),
)

/** HTML in notes without attributes, and without all that asks for something. */
function plainTags(html: string): string {
  return html
    .replace(/<!--.*?-->|<(script|style|iframe|object|svg|template)\b.*?<\/\1\s*>/gis, '')
    .replace(/<(\/?)([a-z]\w*)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi, (_, end: string, tag: string) =>
      SETTING.has(tag.toLowerCase()) ? `<${end}${tag.toLowerCase()}>` : '',
    )
}
markdown.renderer.rules.html_inline = (tokens, index) => plainTags(tokens[index]?.content ?? '')
markdown.renderer.rules.html_block = (tokens, index) => plainTags(tokens[index]?.content ?? '')
// A picture in notes is one that no slide shows, and may lie anywhere.
markdown.renderer.rules.image = (tokens, index) => escape(tokens[index]?.content ?? '')

/** A slide's notes for reading: without the marks that tell a speaker when to click. */
export function renderNotes(note: string): string {
  return markdown.render(
    note.replaceAll(/\s*\[click(?::\d+)?\]\s*/gi, match => (match.includes('\n') ? '\n' : ' ')).trim(),
  )
}

/** What a listener is told of a slide's picture: what the slide itself says, and no word of ours, which may not be of its language. */
export function alternativeFor({ no, title = String(no) }: Slide, figures: readonly string[]): string {
  return [title, ...figures].join('. ').replaceAll('..', '.')
}

function section(slide: Slide, image: string, figures: readonly string[]): string {
  return `<section${slide.note.trim() === '' ? ' class="bare"' : ''}>
    <h1><span>${slide.no}</span>${escape(slide.title ?? '')}</h1>
    <img class="slide" src="${image}" alt="${escape(alternativeFor(slide, figures))}">
    <div class="notes">${renderNotes(slide.note)}</div>
  </section>`
}

/** Runs in the page: what each slide's figures are called, by the slide's number. */
function figuresBySlide(): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const container of document.querySelectorAll('.print-slide-container')) {
    const named = [...container.querySelectorAll('[role=img], img[alt]')].map(figure => {
      const ids = [figure.getAttribute('aria-labelledby'), figure.getAttribute('aria-describedby')]
        .filter(id => id !== null)
        .join(' ')
        .split(' ')
      const told = ids.flatMap(id => (id === '' ? [] : [document.getElementById(id)?.textContent.trim() ?? '']))
      return [figure.getAttribute('aria-label') ?? figure.getAttribute('alt') ?? '', ...told].filter(Boolean).join('. ')
    })
    found[Number(container.id.split('-')[0])] = [...new Set(named)].filter(Boolean)
  }
  return found
}

/** A section for each slide of a share, in their order. */
async function sectionsOf({ stage, frames }: Share, deck: Deck): Promise<string[]> {
  const figures = await stage.page.evaluate(figuresBySlide)
  const sections: string[] = []
  for await (const { frame, png } of takePictures(stage, deck, lastStates(frames), { scale: PICTURE_SCALE })) {
    const slide = deck.slides[frame.slide - 1]
    if (slide === undefined) continue
    sections.push(section(slide, `data:image/png;base64,${png.toString('base64')}`, figures[slide.no] ?? []))
  }
  return sections
}

/** Pages for reading: each slide as a picture in its last state, what is said of it beneath, and page numbers. */
export async function printHandout(browser: Browser, shares: readonly Share[], deck: Deck): Promise<Print> {
  const sections = (await Promise.all(shares.map(async share => sectionsOf(share, deck)))).flat()
  await using page = await browser.newPage()
  await page.setContent(
    `<!doctype html><html lang="${escape(deck.language)}"><head><title>${escape(deck.title)}</title><style>${interFace()}${STYLE}</style></head><body>${sections.join('')}</body></html>`,
  )
  await page.evaluate(async () => document.fonts.ready)
  const notes = await preparePrint(page)
  await useStaticFonts(page, join(cacheFolderFor(deck.entry), 'fonts'))
  // Only the browser knows on which page a slide begins after long notes, so the outline is its own.
  const printed = await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true })
  const pages = { notes, entry: deck.entry, language: deck.language, isNumbered: true, frames: [] }
  return {
    printed,
    pages,
    expected: {
      pages: { least: Math.max(1, sections.filter(one => !one.startsWith('<section class')).length) },
      bookmarks: sections.length,
    },
    warnings: [],
  }
}
