import type { List, Prose } from '../article.ts'
import type { Body, DraftSlide } from '../outline/slide.ts'
import type { Words } from '../vocabulary.ts'
import type { Measure } from './measure.ts'
import { plainText } from '../article.ts'
import { shorten } from '../outline/shorten.ts'
import { layoutOf } from '../outline/slide.ts'
import { titleOf } from '../outline/text-slides.ts'

/** What was done to a slide so that it fits. */
export interface Change {
  title: string
  what: string
}

export interface Mended {
  slides: DraftSlide[]
  change: Change
}

/** A pixel more is a matter of rounding. */
const TOLERANCE = 1
const TITLE_LINES = 2

type Divisible = Extract<Body, { kind: 'list' | 'table' | 'code' | 'quote' | 'links' }>

export function isMisfit({ over, titleLines }: Measure, slide: DraftSlide): boolean {
  return over.foot > TOLERANCE || over.side > TOLERANCE || (layoutOf(slide) === 'default' && titleLines > TITLE_LINES)
}

/** Rows of neighbours that each fit into so much room; none where one of them alone does not. */
function rowsIn(room: number, heights: readonly number[]): number[] | undefined {
  const rows: number[] = []
  let left = 0
  for (const height of heights) {
    if (height > room)
      return undefined
    if (height > left) {
      rows.push(0)
      left = room
    }
    rows[rows.length - 1] = (rows.at(-1) ?? 0) + 1
    left -= height
  }
  return rows
}

/** As many parts a row as `rowsIn` needs rows, but about as many in each. */
function evenRows(rows: readonly number[]): number[] {
  const total = rows.reduce((sum, row) => sum + row, 0)
  return rows.map((_, index) => Math.round(total * (index + 1) / rows.length) - Math.round(total * index / rows.length))
}

function listPart(list: Omit<List, 'number'>, from: number, to: number): Omit<List, 'number'> {
  const before = list.items.slice(0, from).filter(({ depth }) => depth === 0).length
  return {
    ...list,
    items: list.items.slice(from, to),
    ...list.start === undefined
      ? {}
      : { start: list.start + before },
  }
}

function partOf(body: Divisible, from: number, to: number): Body {
  switch (body.kind) {
    case 'list':
      return listPart(body, from, to)
    case 'table':
      return {
        ...body,
        rows: body.rows.slice(from, to),
      }
    case 'code':
      return {
        ...body,
        code: body.code.split('\n').slice(from, to).join('\n'),
      }
    case 'quote':
      return {
        ...body,
        paragraphs: body.paragraphs.slice(from, to),
      }
    case 'links':
      return {
        ...body,
        links: body.links.slice(from, to),
      }
  }
}

function isDivisible(body: Body): body is Divisible {
  return [
    'list',
    'table',
    'code',
    'quote',
    'links',
  ].includes(body.kind)
}

function lengthOf(body: Divisible): number {
  switch (body.kind) {
    case 'list':
      return body.items.length
    case 'table':
      return body.rows.length
    case 'code':
      return body.code.split('\n').length
    case 'quote':
      return body.paragraphs.length
    case 'links':
      return body.links.length
  }
}

/** The parts of a slide whose body is divided; the first has the notes, and the others say whose they go on. */
function divide(slide: DraftSlide, body: Divisible, rows: readonly number[], title: (slide: DraftSlide) => Prose): DraftSlide[] {
  const numbers = slide.notes.flatMap(note => note.kind === 'heading'
    ? []
    : note.number)
  const from = slide.from ?? { from: numbers[0] ?? 1, to: numbers.at(-1) ?? 1 }
  let at = 0
  return rows.map((row, index) => {
    const part = partOf(body, at, at + row)
    at += row
    return index === 0
      ? { ...slide, body: part }
      : {
          layout: slide.layout,
          part: slide.part,
          title: title(slide),
          body: part,
          notes: [],
          from,
        }
  })
}

const WHOLE_NAMES = {
  statement: 'its sentence is in the notes',
  points: 'its points are in the notes',
  list: 'its list is in the notes',
  table: 'its table is in the notes',
  code: 'its code is in the notes',
  quote: 'its quote is in the notes',
  picture: 'its picture is left to the notes',
  links: 'its links are in the notes',
  nothing: 'its title is shorter',
} as const

/** What a slide's body says, in its notes alone: they have it already. */
export function toNotes(slide: DraftSlide): Mended {
  return {
    slides: [
      {
        ...slide,
        body: { kind: 'nothing' },
      },
    ],
    change: {
      title: plainText(slide.title),
      what: WHOLE_NAMES[slide.body.kind],
    },
  }
}

/** The strongest points that there is room for. */
function fewerPoints(slide: DraftSlide, body: Extract<Body, { kind: 'points' }>, { room, parts }: Measure): Mended {
  const kept = new Set(body.points.keys())
  const height = (): number => [...kept].reduce((sum, index) => sum + (parts[index] ?? 0), 0)
  for (const [index] of [
    ...body.points.entries(),
  ].toSorted(([, one], [, other]) => one.weight - other.weight)) {
    if (kept.size <= 1 || (height() <= room && kept.size < body.points.length))
      break
    kept.delete(index)
  }
  if (height() > room)
    return toNotes(slide)
  const gone = body.points.length - kept.size
  return {
    slides: [
      {
        ...slide,
        body: {
          kind: 'points',
          points: body.points.filter((_, index) => kept.has(index)),
        },
      },
    ],
    change: {
      title: plainText(slide.title),
      what: `${gone} of its points ${gone === 1
        ? 'is'
        : 'are'} in the notes alone`,
    },
  }
}

/** A title of more than two lines, in fewer words. */
function shorterTitle(slide: DraftSlide, { titleLines }: Measure, words: Words): Mended {
  const plain = plainText(slide.title)
  const letters = Math.floor(plain.length * TITLE_LINES / titleLines * 0.9)
  const shorter = shorten(slide.title, { letters, words: 99 }, words) ?? titleOf(slide.title, words, letters)
  return {
    slides: [
      { ...slide, title: shorter },
    ],
    change: { title: plain, what: 'its title is shorter' },
  }
}

/** What to do with a slide that does not fit: fewer points, more slides, or words that stay in the notes. */
export function mend(slide: DraftSlide, measure: Measure, { words, continued }: { words: Words, continued: (slide: DraftSlide) => Prose }): Mended {
  const { over, titleLines, room, parts } = measure
  const { body } = slide
  if (layoutOf(slide) === 'default' && titleLines > TITLE_LINES)
    return shorterTitle(slide, measure, words)
  if (over.side > TOLERANCE) {
    return body.kind === 'nothing'
      ? shorterTitle(slide, { ...measure, titleLines: 3 }, words)
      : toNotes(slide)
  }
  if (body.kind === 'points')
    return fewerPoints(slide, body, measure)
  if (isDivisible(body) && parts.length === lengthOf(body)) {
    const rows = rowsIn(room, parts)
    if (rows !== undefined && rows.length > 1) {
      return {
        slides: divide(slide, body, evenRows(rows), continued),
        change: {
          title: plainText(slide.title),
          what: `split over ${rows.length} slides`,
        },
      }
    }
  }
  return body.kind === 'nothing'
    ? shorterTitle(slide, { ...measure, titleLines: 3 }, words)
    : toNotes(slide)
}
