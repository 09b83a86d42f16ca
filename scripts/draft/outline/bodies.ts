import type { Content, List, Paragraph, Quote } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Reader } from './sentences.ts'
import type { Body } from './slide.ts'
import { plainText, tidyProse } from '../prose.ts'
import { BODY_WORDS, POINT } from './points.ts'
import { inRoom } from './rows.ts'
import { countWords, sentencesOf } from './sentences.ts'
import { shorten } from './shorten.ts'
import { weigh } from './weigh.ts'

/** What a slide shows as it is. */
export type ShownContent = Exclude<Content, Paragraph>

/** Items on a slide, whatever their words. */
const MOST_ITEMS = 6
/** A longer item is shown in part, where a part of it stands alone. */
const LONG_ITEM = 18

/** A list in as many slides as its words need; a long item in the part of it that stands alone. */
function listBodies(list: List, { words }: Reader): { body: Body; note: List }[] {
  const items = list.items.map(item => {
    const part = countWords(plainText(item.text)) > LONG_ITEM ? shorten(item.text, POINT, words) : undefined
    return { item, shown: { ...item, text: part ?? item.text } }
  })
  let number = list.start
  return inRoom(items, { words: BODY_WORDS, items: MOST_ITEMS }, ({ shown }) => countWords(plainText(shown.text))).map(
    row => {
      const start = number === undefined ? {} : { start: number }
      if (number !== undefined) number += row.filter(({ item }) => item.depth === 0).length
      return {
        body: { kind: 'list', ...start, items: row.map(({ shown }) => shown) },
        note: { ...list, ...start, items: row.map(({ item }) => item) },
      }
    },
  )
}

export function isAttribution(paragraph: Prose): boolean {
  return /^[—–-]\s*\S/.test(plainText(paragraph))
}

/** A quote as it is; of one that is too long to read, its strongest sentence with those after it that there is room for. */
function quoteBody({ paragraphs }: Quote, reader: Reader): Body {
  const said = paragraphs.filter(paragraph => !isAttribution(paragraph))
  if (said.reduce((sum, paragraph) => sum + countWords(plainText(paragraph)), 0) <= BODY_WORDS)
    return { kind: 'quote', paragraphs }
  const sentences = said.map(paragraph => sentencesOf(paragraph, reader))
  const all = sentences.flat()
  const strongest = weigh(sentences, '', reader.words)
    .filter(({ plain }) => countWords(plain) <= BODY_WORDS)
    .toSorted((one, other) => other.weight - one.weight)[0]
  if (strongest === undefined) return { kind: 'nothing' }
  const shown: Prose[] = []
  let words = 0
  for (const { text, plain } of all.slice(strongest.place)) {
    words += countWords(plain)
    if (words > BODY_WORDS) break
    shown.push([{ text: ' ' }], text)
  }
  return { kind: 'quote', paragraphs: [tidyProse(shown.flat()), ...paragraphs.filter(isAttribution)] }
}

/** The bodies in which a block is shown, each with what of the block it tells. */
export function bodiesOf(content: ShownContent, reader: Reader): { body: Body; note: Content }[] {
  if (content.kind === 'list') return listBodies(content, reader)
  const { number: _, ...body } = content
  return [{ body: content.kind === 'quote' ? quoteBody(content, reader) : body, note: content }]
}
