import type { Prose } from '../prose.ts'
import type { Making } from './making.ts'
import type { Shown } from './points.ts'
import type { Piece } from './sections.ts'
import type { Body, DraftSlide, Point } from './slide.ts'
import type { Weighed } from './weigh.ts'
import { plainText } from '../prose.ts'
import { isClause, pointsBack } from './clauses.ts'
import { BODY_WORDS, choosePoints, showable } from './points.ts'
import { groupsOf } from './sections.ts'
import { countWords, wordsIn } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE, titleOf } from './titles.ts'
import { weigh } from './weigh.ts'

function fallbackTitle({ titles, heading, fallback, reader: { words } }: Making): Prose {
  return titles.take(titleOf(heading?.text ?? fallback, words))
}

/** The slides that tell a run of text. */
export function textSlides(pieces: readonly Piece[], making: Making): DraftSlide[] {
  return groupsOf(pieces).map(group => textSlide(group, making))
}

/** Against each word in a title that points back, up to two: it has nothing before it to point to. */
const POINTS_BACK = 0.8

/**
 * The strongest sentence that can be a title. One that points to something named before comes after the heading, and any does
 * where the heading asks what the text answers.
 */
function claimAmong(sentences: readonly Weighed[], { reader: { words }, titles, heading }: Making): Shown | undefined {
  const isHeadingFree = heading !== undefined && titles.isFree(titleOf(heading.text, words))
  if (isHeadingFree && plainText(heading.text).endsWith('?')) return undefined
  const pointing = ({ part }: Shown): number => wordsIn(plainText(part)).filter(word => words.pointing.has(word)).length
  const strength = (claim: Shown): number => claim.strength - Math.min(2, pointing(claim)) * POINTS_BACK
  const claims = showable(sentences, TITLE, words)
    .filter(({ part }) => isClause(part, words) && titles.isFree(part))
    .toSorted((one, other) => strength(other) - strength(one))
  const firm = claims.filter(({ part }) => !pointsBack(part, words))
  if (isHeadingFree) return firm.find(claim => pointing(claim) === 0)
  return firm[0] ?? claims[0]
}

function textSlide(group: readonly Piece[], making: Making): DraftSlide {
  const {
    reader: { words },
    titles,
    heading,
    part,
  } = making
  const sentences = weigh(
    group.map(piece => piece.sentences),
    plainText(heading?.text ?? []),
    words,
  )
  const slide = (title: Prose, body: Body): DraftSlide => ({
    layout: 'default',
    part,
    title,
    body,
    notes: group.map(({ paragraph }) => paragraph),
  })
  const [only] = sentences
  // One sentence cannot be both title and body.
  if (only && sentences.length === 1) return slide(...titleAndSentence(only.text, making))
  const claim = claimAmong(sentences, making)
  const title = claim ? titles.take(claim.part) : fallbackTitle(making)
  // What is a title already, or stands on the cover, is not said again.
  const left = sentences.filter(({ place, text }) => place !== claim?.sentence.place && titles.isFree(text))
  const points = choosePoints(left, words, claim?.sentence.place)
  return slide(title, bodyWith(points.filter(({ text }) => titles.isFree(text))))
}

/** One point is no list. */
function bodyWith(points: readonly Point[]): Body {
  const [only] = points
  if (only === undefined) return { kind: 'nothing' }
  return points.length === 1 ? { kind: 'statement', text: only.text } : { kind: 'points', points: [...points] }
}

function titleAndSentence(sentence: Prose, making: Making): [title: Prose, body: Body] {
  const {
    reader: { words },
    titles,
    heading,
  } = making
  const isShort = countWords(plainText(sentence)) <= BODY_WORDS
  const statement: Body = isShort ? { kind: 'statement', text: sentence } : { kind: 'nothing' }
  if (heading && titles.isFree(titleOf(heading.text, words))) {
    return [titles.take(titleOf(heading.text, words)), statement]
  }
  const claim = shorten(sentence, TITLE, words)
  return claim && titles.isFree(claim) ? [titles.take(claim), { kind: 'nothing' }] : [fallbackTitle(making), statement]
}
