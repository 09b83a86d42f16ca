import type { Body, DraftSlide } from '../outline/slide.ts'
import type { Words } from '../vocabulary.ts'
import type { Measure } from './measure.ts'
import { isClause } from '../outline/clauses.ts'
import { shorten } from '../outline/shorten.ts'
import { layoutOf } from '../outline/slide.ts'
import { titleOf } from '../outline/titles.ts'
import { plainText } from '../prose.ts'

/** What was done to a slide so that it fits. */
export interface Change {
  title: string
  what: string
}

export interface Mended {
  /** None where there is nothing left to show: then its notes are told with the slide before. */
  slide?: DraftSlide
  change: Change
}

/** A pixel more is a matter of rounding. */
const TOLERANCE = 1
const TITLE_LINES = 2
const SHORTEST_TITLE = 20

export function isMisfit({ over, titleLines }: Measure, slide: DraftSlide): boolean {
  return over.foot > TOLERANCE || over.side > TOLERANCE || hasLongTitle(slide, titleLines)
}

/** A talk is called what it is called, in as many lines as that takes. */
function hasLongTitle(slide: DraftSlide, lines: number): boolean {
  return layoutOf(slide) === 'default' && slide.body.kind !== 'card' && lines > TITLE_LINES
}

function changed(slide: DraftSlide, what: string, body?: Body): Mended {
  return { ...(body ? { slide: { ...slide, body } } : {}), change: { title: plainText(slide.title), what } }
}

/** What a slide shows, in the notes alone: a title that says something stays, any other goes with it. */
export function toNotes(slide: DraftSlide, words: Words): Mended {
  const stands =
    slide.layout === 'cover' ||
    (slide.body.kind !== 'nothing' && slide.kicker !== undefined && isClause(slide.title, words))
  return stands
    ? changed(slide, 'what it shows is in the notes alone', { kind: 'nothing' })
    : changed(slide, 'is told in the notes of the slide before')
}

/** What to do with a slide for which measuring finds no reason: less on it, then a shorter title. */
export function giveWay(slide: DraftSlide, words: Words): Mended {
  const { body } = slide
  if (body.kind === 'points' && body.points.length > 2) {
    const weakest = body.points.toSorted((one, other) => one.weight - other.weight)[0]
    return changed(slide, 'one of its points is in the notes alone', {
      kind: 'points',
      points: body.points.filter(point => point !== weakest),
    })
  }
  const shorter = partOf(body, Math.max(2, Math.floor(lengthOf(body) / 2)))
  if (shorter && lengthOf(body) > 2) return changed(slide, 'shows less', shorter)
  if (body.kind === 'nothing' && plainText(slide.title).length > SHORTEST_TITLE) return shorterTitle(slide, 3, words)
  return toNotes(slide, words)
}

/** The strongest points that there is room for. */
function fewerPoints(
  slide: DraftSlide,
  body: Extract<Body, { kind: 'points' }>,
  { room, parts }: Measure,
  words: Words,
): Mended {
  const kept = new Set(body.points.keys())
  const height = (): number => [...kept].reduce((sum, index) => sum + (parts[index] ?? 0), 0)
  for (const [index] of [...body.points.entries()].toSorted(([, one], [, other]) => one.weight - other.weight)) {
    if (kept.size <= 1 || (height() <= room && kept.size < body.points.length)) break
    kept.delete(index)
  }
  if (height() > room) return toNotes(slide, words)
  const gone = body.points.length - kept.size
  const points = body.points.filter((_, index) => kept.has(index))
  const [only] = points
  return changed(
    slide,
    `${gone} of its points ${gone === 1 ? 'is' : 'are'} in the notes alone`,
    only && points.length === 1 ? { kind: 'statement', text: only.text } : { kind: 'points', points },
  )
}

/** How many parts a body has that can be left out from its end. */
function lengthOf(body: Body): number {
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
    default:
      return 0
  }
}

/** The first parts of a body; none where it has no parts. */
function partOf(body: Body, length: number): Body | undefined {
  switch (body.kind) {
    case 'list':
      return { ...body, items: body.items.slice(0, length) }
    case 'table':
      return { ...body, rows: body.rows.slice(0, length) }
    case 'code':
      return { ...body, code: body.code.split('\n').slice(0, length).join('\n').trimEnd() }
    case 'quote':
      return { ...body, paragraphs: body.paragraphs.slice(0, length) }
    case 'links':
      return { ...body, links: body.links.slice(0, length) }
    default:
      return undefined
  }
}

/** How many of the first parts there is room for. */
function fittingParts(room: number, parts: readonly number[]): number {
  let left = room
  return parts.findIndex(height => (left -= height) < 0)
}

/** A title of more than two lines, in fewer words. */
function shorterTitle(slide: DraftSlide, titleLines: number, words: Words): Mended {
  const plain = plainText(slide.title)
  const letters = Math.floor(((plain.length * TITLE_LINES) / titleLines) * 0.9)
  const shorter = shorten(slide.title, { letters, words: 99 }, words) ?? titleOf(slide.title, words, letters)
  return { slide: { ...slide, title: shorter }, change: { title: plain, what: 'its title is shorter' } }
}

const LEAST_PARTS = 2

/** What to do with a slide that does not fit: fewer points, rows or lines, or words that stay in the notes. */
export function mend(slide: DraftSlide, measure: Measure, words: Words): Mended {
  const { over, titleLines, room, parts } = measure
  const { body } = slide
  if (hasLongTitle(slide, titleLines)) return shorterTitle(slide, titleLines, words)
  if (over.side > TOLERANCE) return body.kind === 'nothing' ? shorterTitle(slide, 3, words) : toNotes(slide, words)
  if (body.kind === 'points') return fewerPoints(slide, body, measure, words)
  if (slide.kicker !== undefined && body.kind !== 'nothing' && over.foot < 40 && parts.length === 0) {
    const { kicker: _, ...plainer } = slide
    return { slide: plainer, change: { title: plainText(slide.title), what: 'its section is not named' } }
  }
  if (lengthOf(body) > LEAST_PARTS && parts.length === lengthOf(body)) {
    const fitting = fittingParts(room, parts)
    const shorter = fitting >= LEAST_PARTS ? partOf(body, fitting) : undefined
    if (shorter) return changed(slide, `shows the first ${fitting} of ${lengthOf(body)}; all are in the notes`, shorter)
  }
  return body.kind === 'nothing'
    ? shorterTitle(slide, 3, words)
    : body.kind === 'list' || body.kind === 'code' || body.kind === 'table' || body.kind === 'links'
      ? giveWay(slide, words)
      : toNotes(slide, words)
}
