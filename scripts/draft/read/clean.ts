import type { About, Found } from '../article.ts'
import type { Prose } from '../prose.ts'
import { tidyProse } from '../prose.ts'

/** Controls that no reader sees, other than line breaks and tabs. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFEFF\uFFF9-\uFFFB]/g
/** Turn the direction of all that follows, so that a text reads otherwise than it is written. Marks of one place (U+200E, U+200F) stay. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g
/** Take no room and join or part nothing that a reader would see. */
const NOTHING = /[\u180E\u200B\u2060-\u2064\u115F\u1160\u3164\uFFA0]/g
/** Break lines in some programs only. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g

/** A text without what cannot be seen and may do harm; its line breaks are all alike. */
export function cleanText(text: string): string {
  return text
    .replaceAll(BREAKS, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(DIRECTIONS, '')
    .replaceAll(NOTHING, '')
    .toWellFormed()
}

function cleanProse(prose: Prose): Prose {
  return tidyProse(prose.map(span => ({ ...span, text: cleanText(span.text) })))
}

/** A block without such letters: in HTML and Markdown they may have been written as numbers. None where nothing is left of it. */
export function cleanBlock(block: Found): Found | undefined {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const text = cleanProse(block.text)
      return text.length > 0 ? { ...block, text } : undefined
    }
    case 'list': {
      const items = block.items
        .map(item => ({ ...item, text: cleanProse(item.text) }))
        .filter(({ text }) => text.length > 0)
      return items.length > 0 ? { ...block, items } : undefined
    }
    case 'table':
      return { ...block, header: block.header.map(cleanProse), rows: block.rows.map(row => row.map(cleanProse)) }
    case 'quote': {
      const paragraphs = block.paragraphs.map(cleanProse).filter(paragraph => paragraph.length > 0)
      return paragraphs.length > 0 ? { ...block, paragraphs } : undefined
    }
    case 'code': {
      const code = cleanText(block.code)
      return /\S/.test(code) ? { ...block, code } : undefined
    }
    case 'picture':
      return { ...block, alt: cleanText(block.alt), caption: cleanText(block.caption) }
  }
}

/** In one line each. */
export function cleanAbout(about: About): About {
  return Object.fromEntries(
    Object.entries(about).flatMap(([key, text]) => {
      const clean = cleanText(text ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim()
      return clean === '' ? [] : [[key, clean]]
    }),
  )
}
