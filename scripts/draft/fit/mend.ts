import type { Body, DraftSlide } from '../outline/slide.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Measure } from './measure.ts'
import { shorten } from '../outline/shorten.ts'
import { layoutOf } from '../outline/slide.ts'
import { titleOf } from '../outline/titles.ts'
import { plainText } from '../prose.ts'
import { divide, evenRows, isDivisible, lengthOf, rowsIn } from './divide.ts'

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
const SHORTEST_TITLE = 20

export function isMisfit({ over, titleLines }: Measure, slide: DraftSlide): boolean {
  return over.foot > TOLERANCE || over.side > TOLERANCE || (layoutOf(slide) === 'default' && titleLines > TITLE_LINES)
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
    slides: [{ ...slide, body: { kind: 'nothing' } }],
    change: { title: plainText(slide.title), what: WHOLE_NAMES[slide.body.kind] },
  }
}

/** What to do with a slide for which measuring finds no reason: less on it, then plainer, then a shorter title. */
export function giveWay(slide: DraftSlide, words: Words): Mended | undefined {
  if (slide.body.kind !== 'nothing') return toNotes(slide)
  if (slide.layout === 'section') {
    return {
      slides: [{ ...slide, layout: 'statement' }],
      change: { title: plainText(slide.title), what: 'stands on a plain slide' },
    }
  }
  return plainText(slide.title).length > SHORTEST_TITLE ? shorterTitle(slide, 3, words) : undefined
}

/** The strongest points that there is room for. */
function fewerPoints(slide: DraftSlide, body: Extract<Body, { kind: 'points' }>, { room, parts }: Measure): Mended {
  const kept = new Set(body.points.keys())
  const height = (): number => [...kept].reduce((sum, index) => sum + (parts[index] ?? 0), 0)
  for (const [index] of [...body.points.entries()].toSorted(([, one], [, other]) => one.weight - other.weight)) {
    if (kept.size <= 1 || (height() <= room && kept.size < body.points.length)) break
    kept.delete(index)
  }
  if (height() > room) return toNotes(slide)
  const gone = body.points.length - kept.size
  return {
    slides: [{ ...slide, body: { kind: 'points', points: body.points.filter((_, index) => kept.has(index)) } }],
    change: {
      title: plainText(slide.title),
      what: `${gone} of its points ${gone === 1 ? 'is' : 'are'} in the notes alone`,
    },
  }
}

/** A title of more than two lines, in fewer words. */
function shorterTitle(slide: DraftSlide, titleLines: number, words: Words): Mended {
  const plain = plainText(slide.title)
  const letters = Math.floor(((plain.length * TITLE_LINES) / titleLines) * 0.9)
  const shorter = shorten(slide.title, { letters, words: 99 }, words) ?? titleOf(slide.title, words, letters)
  return { slides: [{ ...slide, title: shorter }], change: { title: plain, what: 'its title is shorter' } }
}

/** What to do with a slide that does not fit: fewer points, more slides, or words that stay in the notes. */
export function mend(
  slide: DraftSlide,
  measure: Measure,
  { words, continued }: { words: Words; continued: (slide: DraftSlide) => Prose },
): Mended {
  const { over, titleLines, room, parts } = measure
  const { body } = slide
  if (layoutOf(slide) === 'default' && titleLines > TITLE_LINES) return shorterTitle(slide, titleLines, words)
  if (over.side > TOLERANCE) {
    return body.kind === 'nothing' ? shorterTitle(slide, 3, words) : toNotes(slide)
  }
  if (body.kind === 'points') return fewerPoints(slide, body, measure)
  if (isDivisible(body) && parts.length === lengthOf(body)) {
    const rows = rowsIn(room, parts)
    if (rows !== undefined && rows.length > 1) {
      return {
        slides: divide(slide, body, evenRows(rows), continued),
        change: { title: plainText(slide.title), what: `split over ${rows.length} slides` },
      }
    }
  }
  return body.kind === 'nothing' ? shorterTitle(slide, 3, words) : toNotes(slide)
}
