import type { Content, List, Picture, Quote, Table } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Claim, Told } from './claims.ts'
import type { Section } from './sections.ts'
import type { Body, DraftSlide, ShownPicture } from './slide.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'
import { titleFrom } from './claims.ts'
import { comparison, enumeration, largeFigure, quotation, talk, timeline } from './patterns.ts'
import { pointsBack, pointsOut } from './references.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE, titleOf } from './titles.ts'

/** A slide that an article offers: what it shows, and what it may be called. */
export interface Exhibit {
  /** The block it begins at. */
  block: number
  /** The sentences that are said on it, by their places. */
  says: number[]
  /** What it may be called, the best first; made when it is taken. */
  titles: (Prose | undefined)[]
  body: Body
  layout?: DraftSlide['layout']
  score: number
  kind: string
}

export const MOST_ITEMS = 6
const MOST_IN_COLUMNS = 12
const MOST_ROWS = 8
const MOST_CODE_LINES = 14
const ITEM_WORDS = 16
const BODY_WORDS = 40

function isAttribution(paragraph: Prose): boolean {
  return /^[—–-]\s*\S/.test(plainText(paragraph))
}

/** What is written strong or linked at an item's beginning, or stands before its colon or dash. */
function leadOf(item: Prose): Prose {
  const [first, next] = item
  // A styled word that its sentence goes on after is no lead: `status ends with 1`.
  const isApart =
    next === undefined || /[.:!?]\s*$/.test(first?.text ?? '') || /^\s*(?:[:–—(\-\p{Lu}]|by\s)/u.test(next.text)
  if (
    first &&
    isApart &&
    (first.style === 'strong' || first.style === 'code' || first.link !== undefined) &&
    first.text.length > 2
  ) {
    const lead = first.text.replace(/[:.\s–—-]+$/, '')
    return [{ ...first, text: lead }]
  }
  const found = /^(.{3,80}?)(?::\s|\s[–—-]\s|\.\s)/.exec(plainText(item))
  return found ? sliceProse(item, 0, found[1]?.length ?? 0) : item
}

/** `09:58`, `2019`, `10:16 UTC`: when something was, which is not what it was. */
const WHEN = /^\d[\d\s:.,/–-]*(?:am|pm|utc|gmt|cet|cest|uhr|h)?$/i
const MOST_MOMENTS = 8
const MOMENT = { letters: 64, words: 12 } as const

/** What happened when: the first, the last, and of what is between them that of which most is said. */
function momentsBody(items: readonly Prose[], words: Words): Body {
  const length = (index: number): number =>
    index === 0 || index === items.length - 1 ? Infinity : plainText(items[index] ?? []).length
  const kept = new Set([...items.keys()].toSorted((one, other) => length(other) - length(one)).slice(0, MOST_MOMENTS))
  return {
    kind: 'list',
    items: items.flatMap((item, index) => {
      if (!kept.has(index)) return []
      const lead = leadOf(item)
      const from = plainText(lead).length
      const rest = tidyProse(sliceProse(item, from, Infinity))
      const [mark = ''] = /^[\s:–—-]*/.exec(plainText(rest)) ?? []
      const said = tidyProse(sliceProse(rest, mark.length, Infinity))
      const [sentence = ''] = /^.*?[.!?](?=\s\p{Lu}|$)/u.exec(plainText(said)) ?? []
      const first = sentence === '' ? said : sliceProse(said, 0, sentence.length)
      const short = shorten(first, MOMENT, words) ?? first
      return [
        {
          text: tidyProse([...lead.map(span => ({ ...span, style: 'strong' as const })), { text: ' ' }, ...short]),
          depth: 0,
        },
      ]
    }),
  }
}

function listBody(list: List, words: Words): Body | undefined {
  const top = list.items.filter(({ depth }) => depth === 0)
  const moments = top.filter(({ text }) => WHEN.test(plainText(leadOf(text))))
  if (moments.length >= 3 && moments.length === top.length)
    return momentsBody(
      top.map(({ text }) => text),
      words,
    )
  const whole = top.reduce((sum, { text }) => sum + countWords(plainText(text)), 0)
  const start = list.start === undefined ? {} : { start: list.start }
  if (top.length <= MOST_ITEMS && whole <= BODY_WORDS) {
    const items = list.items.length <= MOST_ITEMS + 2 && whole + list.items.length < BODY_WORDS ? list.items : top
    return { kind: 'list', ...start, items }
  }
  const shown = top.map(({ text }) => {
    const lead = leadOf(text)
    const said =
      countWords(plainText(lead)) <= ITEM_WORDS ? lead : shorten(text, { letters: 110, words: ITEM_WORDS }, words)
    return said === undefined ? undefined : { text: said, depth: 0 }
  })
  const items = shown.flatMap(item => item ?? []).slice(0, MOST_IN_COLUMNS)
  if (items.length < 2 || items.length < Math.min(top.length, MOST_IN_COLUMNS) * 0.7) return undefined
  const longest = Math.max(...items.map(({ text }) => plainText(text).length))
  const columns = items.length > MOST_ITEMS || (items.length > 4 && longest < 60)
  // Many long items are a page and not a slide.
  const kept = longest > 70 ? items.slice(0, columns ? 8 : MOST_ITEMS) : items
  return { kind: 'list', ...start, items: kept, ...(kept.length > 3 && columns ? { columns } : {}) }
}

/** How many letters stand in a row of a table, and how many lines a cell may have. */
const TABLE_LETTERS = 84
const CELL_LINES = 2

/** How many letters each column has room for: a narrow one what it needs, the others the rest, in equal parts. */
function columnWidths(rows: readonly (readonly Prose[])[], columns: number): number[] {
  const needs = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map(row => plainText(row[column] ?? []).length)),
  )
  let left = TABLE_LETTERS
  const widths = needs.map(() => 0)
  const byNeed = needs.map((need, column) => ({ need, column })).toSorted((one, other) => one.need - other.need)
  for (const [index, { need, column }] of byNeed.entries()) {
    widths[column] = Math.min(need, Math.max(8, Math.floor(left / (columns - index))))
    left -= widths[column] ?? 0
  }
  return widths
}

function tableBody(table: Table, words: Words): Body | undefined {
  const columns = Math.max(table.header.length, ...table.rows.map(({ length }) => length))
  if (columns < 2 || columns > 6 || table.rows.length === 0) return undefined
  const widths = columnWidths([table.header, ...table.rows], columns)
  const cell = (text: Prose, column: number): Prose => {
    const width = widths[column] ?? TABLE_LETTERS
    return plainText(text).length <= width * CELL_LINES
      ? text
      : (shorten(text, { letters: width * CELL_LINES, words: 14 }, words) ?? text)
  }
  const weight = (row: readonly Prose[]): number =>
    Math.max(1, ...row.map((text, column) => Math.ceil(plainText(text).length / (widths[column] ?? TABLE_LETTERS))))
  const rows: Prose[][] = []
  let height = 0
  for (const row of table.rows) {
    const short = row.map(cell)
    height += weight(short)
    if (rows.length >= MOST_ROWS || height > MOST_ROWS + 2) break
    if (short.some(text => text.length > 0)) rows.push(short)
  }
  // Rows as long as paragraphs are read, and not shown.
  return rows.length >= Math.min(2, table.rows.length)
    ? { kind: 'table', header: table.header.map(cell), rows }
    : undefined
}

/** Code in the lines that a slide has room for: all, or up to an empty line or the end of a part. */
export function codeBody({ code, language }: Extract<Content, { kind: 'code' }>): Body {
  const lines = code.split('\n')
  if (lines.length <= MOST_CODE_LINES) return { kind: 'code', language, code }
  const end = lines.slice(0, MOST_CODE_LINES).findLastIndex((line, index) => line.trim() === '' && index > 3)
  const kept = lines.slice(0, end === -1 ? MOST_CODE_LINES : end)
  return { kind: 'code', language, code: kept.join('\n').trimEnd() }
}

function quoteBody({ paragraphs }: Quote): Body | undefined {
  const said = paragraphs.filter(paragraph => !isAttribution(paragraph))
  const words = said.reduce((sum, paragraph) => sum + countWords(plainText(paragraph)), 0)
  const [first] = said
  if (first === undefined) return undefined
  if (words <= BODY_WORDS) return { kind: 'quote', paragraphs }
  return countWords(plainText(first)) <= BODY_WORDS
    ? { kind: 'quote', paragraphs: [first, ...paragraphs.filter(isAttribution)] }
    : undefined
}

function shownPicture({ source, alt, caption }: Picture): ShownPicture {
  return { source, alt, caption }
}

function withoutColon(prose: Prose): Prose {
  return tidyProse(
    prose.map((span, index) =>
      index === prose.length - 1 ? { ...span, text: span.text.replace(/\s*:\s*$/, '') } : span,
    ),
  )
}

interface Place {
  section: Section
  claims: readonly Claim[]
  words: Words
  teachesCode: boolean
  /** Whether the picture's file is there. */
  hasPicture: (source: string) => boolean
}

/** What stands right before a block and names it, or a claim beside it. */
function namesNear(block: number, { section, claims, words }: Place): (Prose | undefined)[] {
  const before = section.sentences.filter(sentence => sentence.block === block - 1).at(-1)
  const announced =
    before?.plain.endsWith(':') && countWords(before.plain) > 2
      ? shorten(withoutColon(before.text), TITLE, words)
      : undefined
  const near = claims
    .filter(({ sentence }) => Math.abs(sentence.block - block) <= 1)
    .toSorted((one, other) => other.weight - one.weight)
    .map(claim => titleFrom(claim, words))
  const heading = headingBefore(block, section)
  return [isClean(announced, words) ? announced : undefined, heading && titleOf(heading, words), ...near]
}

/** Whether words may be a title: they do not point to what is not on the slide. */
function isClean(title: Prose | undefined, words: Words): boolean {
  if (title === undefined) return false
  const plain = plainText(title).toLowerCase()
  return /^there (?:is|are|was|were)\b/.test(plain) || (!pointsBack(title, words) && !pointsOut(title, words))
}

/** The heading that a block stands under: the nearest above it. */
export function headingBefore(block: number, { heading, name, blocks, from }: Section): Prose | undefined {
  const start = heading ? from + 1 : from
  const above = blocks.findLast((one, index) => one.kind === 'heading' && start + index < block)
  return above?.kind === 'heading' ? above.text : name
}

function pictureExhibits(place: Place, start: number): Exhibit[] {
  const { section, words, hasPicture } = place
  const exhibits: Exhibit[] = []
  const { blocks } = section
  for (let index = 0; index < blocks.length; index++) {
    const row: Picture[] = []
    for (let at = index; at < blocks.length; at++) {
      const block = blocks[at]
      if (block?.kind !== 'picture') break
      if (hasPicture(block.source)) row.push(block)
      index = at
    }
    const [first, second] = row
    if (first === undefined) continue
    const block = section.heading ? start + index : index + start
    const named = (picture: Picture): Prose | undefined => {
      const text = picture.caption || picture.alt
      return countWords(text) > 2 ? shorten([{ text }], TITLE, words) : undefined
    }
    const titles = second ? namesNear(block, place) : [named(first), ...namesNear(block, place)]
    exhibits.push({
      block: block - row.length + 1,
      says: [],
      titles,
      kind: 'picture',
      body: second
        ? { kind: 'pictures', pictures: row.slice(0, row.length >= 4 ? 4 : 2).map(shownPicture) }
        : { kind: 'picture', ...shownPicture(first) },
      score: 7,
    })
  }
  return exhibits
}

/** A table is shown before its text, which is its title; so is code in an article that is about code, but for a line that is typed. */
const BLOCK_SCORE = { table: 9.2, list: 7.5, quote: 6, code: 5.5 } as const
const CODE_FIRST = 9.1
const TYPED_LINES = 2

function scoreOf(block: Content & { kind: keyof typeof BLOCK_SCORE }, { teachesCode }: Place): number {
  return block.kind === 'code' && teachesCode && block.code.split('\n').length > TYPED_LINES
    ? CODE_FIRST
    : BLOCK_SCORE[block.kind]
}

/** What a section has to show beside its words. */
export function exhibitsOf(place: Place): Exhibit[] {
  const { section, words } = place
  const start = section.heading ? section.from + 1 : section.from
  const blocks = section.blocks.flatMap((block, index): Exhibit[] => {
    const at = start + index
    const shown =
      block.kind === 'list' && block.items.length > 1
        ? listBody(block, words)
        : block.kind === 'table'
          ? tableBody(block, words)
          : block.kind === 'code'
            ? codeBody(block)
            : block.kind === 'quote'
              ? quoteBody(block)
              : undefined
    if (
      shown === undefined ||
      (block.kind !== 'list' && block.kind !== 'table' && block.kind !== 'code' && block.kind !== 'quote')
    )
      return []
    return [
      {
        block: at,
        says: [],
        titles: namesNear(at, place),
        body: shown,
        kind: block.kind,
        layout: block.kind === 'quote' ? ('quote' as const) : undefined,
        score: scoreOf(block, place),
      },
    ]
  })
  const patterns = section.sentences.flatMap(sentence => {
    const found =
      timeline(sentence, words) ??
      comparison(sentence, words) ??
      enumeration(sentence, words) ??
      talk(sentence) ??
      quotation(sentence) ??
      largeFigure(sentence, words)
    return found === undefined ? [] : [{ sentence, found }]
  })
  const sentences = patterns.map(({ sentence, found }): Exhibit => {
    const heading = headingBefore(sentence.block, section)
    const clean = found.title && (found.layout !== undefined || isClean(found.title, words)) ? found.title : undefined
    return {
      block: sentence.block,
      says: [sentence.place],
      titles:
        found.layout === 'statement'
          ? [clean]
          : found.body.kind === 'figures'
            ? [heading && titleOf(heading, words), clean]
            : found.body.kind === 'points'
              ? [clean]
              : [clean, heading && titleOf(heading, words)],
      body: found.body,
      layout: found.layout,
      kind: found.layout === 'statement' ? 'number' : found.body.kind,
      score: found.score,
    }
  })
  return [...blocks, ...sentences, ...pictureExhibits(place, start)]
}

/** A question that the text after it answers. */
export function isQuestion({ plain }: Told): boolean {
  return /\?["'”’»]?$/.test(plain) && countWords(plain) >= 4 && countWords(plain) <= TITLE.words
}
