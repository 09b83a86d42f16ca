import type { Content } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import type { Exhibit, Place } from './exhibit.ts'
import type { Pattern } from './patterns.ts'
import type { Section } from './sections.ts'
import type { Body } from './slide.ts'
import { codeBody } from './code-body.ts'
import { headingBefore, isClean, namesNear } from './exhibit-titles.ts'
import { listBody } from './list-body.ts'
import { comparison, enumeration, largeFigure, quotation, talk, timeline } from './patterns.ts'
import { pictureExhibits } from './picture-exhibits.ts'
import { quoteBody } from './quote-body.ts'
import { firstBlock } from './sections.ts'
import { tableBody } from './table-body.ts'
import { titleOf } from './titles.ts'

/** A table is shown before its text, which is its title; so is code in an article that is about code, but for a line that is typed. */
const BLOCK_SCORE = { table: 9.2, list: 7.5, quote: 6, code: 5.5 } as const
const CODE_FIRST = 9.1
const TYPED_LINES = 2

type Shown = Content & { kind: keyof typeof BLOCK_SCORE }

function scoreOf(block: Shown, { teachesCode }: Place): number {
  return block.kind === 'code' && teachesCode && block.code.split('\n').length > TYPED_LINES
    ? CODE_FIRST
    : BLOCK_SCORE[block.kind]
}

function isShown(block: Section['blocks'][number]): block is Shown {
  return block.kind in BLOCK_SCORE
}

function bodyOf(block: Shown, words: Words): Body | undefined {
  switch (block.kind) {
    case 'list':
      return block.items.length > 1 ? listBody(block, words) : undefined
    case 'table':
      return tableBody(block, words)
    case 'code':
      return codeBody(block)
    case 'quote':
      return quoteBody(block)
  }
}

function blockExhibits(place: Place): Exhibit[] {
  const { section, words } = place
  const start = firstBlock(section)
  return section.blocks.flatMap((block, index): Exhibit[] => {
    const body = isShown(block) ? bodyOf(block, words) : undefined
    if (!isShown(block) || body === undefined) return []
    return [
      {
        block: start + index,
        says: [],
        titles: namesNear(start + index, place),
        body,
        kind: block.kind,
        layout: block.kind === 'quote' ? 'quote' : undefined,
        score: scoreOf(block, place),
      },
    ]
  })
}

/** What a sentence's pattern may be called, the best first. */
function patternTitles({ title, body, layout }: Pattern, block: number, { section, words }: Place): Exhibit['titles'] {
  const own = title && (layout !== undefined || isClean(title, words)) ? title : undefined
  // A statement is its own words, and points stand under what they are points of.
  if (layout === 'statement' || body.kind === 'points') return [own]
  const heading = headingBefore(block, section)
  const named = heading && titleOf(heading, words)
  return body.kind === 'figures' ? [named, own] : [own, named]
}

function patternExhibits(place: Place): Exhibit[] {
  const { section, words } = place
  return section.sentences.flatMap((sentence): Exhibit[] => {
    const found =
      timeline(sentence, words) ??
      comparison(sentence, words) ??
      enumeration(sentence, words) ??
      talk(sentence) ??
      quotation(sentence) ??
      largeFigure(sentence, words)
    if (found === undefined) return []
    const { body, layout, score } = found
    return [
      {
        block: sentence.block,
        says: [sentence.place],
        titles: patternTitles(found, sentence.block, place),
        body,
        layout,
        kind: layout === 'statement' ? 'number' : body.kind,
        score,
      },
    ]
  })
}

/** What a section has to show beside its words. */
export function exhibitsOf(place: Place): Exhibit[] {
  return [...blockExhibits(place), ...patternExhibits(place), ...pictureExhibits(place)]
}
