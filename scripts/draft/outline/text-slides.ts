import type { Prose } from '../article.ts'
import type { Making } from './making.ts'
import type { Piece } from './sections.ts'
import type { Body, DraftSlide, Point } from './slide.ts'
import { plainText } from '../article.ts'
import { isClause } from './clauses.ts'
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

function textSlide(group: readonly Piece[], making: Making): DraftSlide {
  const { reader: { words }, titles, heading, part } = making
  const sentences = weigh(group.map(piece => piece.sentences), plainText(heading?.text ?? []), words)
  const slide = (title: Prose, body: Body): DraftSlide => ({
    layout: 'default',
    part,
    title,
    body,
    notes: group.map(({ paragraph }) => paragraph),
  })
  const [only] = sentences
  // One sentence cannot be both title and body.
  if (only && sentences.length === 1)
    return slide(...titleAndSentence(only.text, making))
  // A title has nothing before it to point back to: what does comes last.
  const pointsBack = (claimed: Prose): number => Number(words.pointing.has(wordsIn(plainText(claimed))[0] ?? ''))
  const claim = showable(sentences, TITLE, words).toSorted((one, other) => pointsBack(one.part) - pointsBack(other.part)).find(({ part: claimed }) => isClause(claimed, words) && titles.isFree(claimed))
  const title = claim
    ? titles.take(claim.part)
    : fallbackTitle(making)
  const points = choosePoints(sentences.filter(({ place }) => place !== claim?.sentence.place), words)
  return slide(title, bodyWith(points))
}

/** One point is no list. */
function bodyWith(points: readonly Point[]): Body {
  const [only] = points
  if (only === undefined)
    return { kind: 'nothing' }
  return points.length === 1
    ? { kind: 'statement', text: only.text }
    : {
        kind: 'points',
        points: [...points],
      }
}

function titleAndSentence(sentence: Prose, making: Making): [title: Prose, body: Body] {
  const { reader: { words }, titles, heading } = making
  const isShort = countWords(plainText(sentence)) <= BODY_WORDS
  const statement: Body = isShort
    ? { kind: 'statement', text: sentence }
    : { kind: 'nothing' }
  if (heading && titles.isFree(titleOf(heading.text, words))) {
    return [
      titles.take(titleOf(heading.text, words)),
      statement,
    ]
  }
  const claim = shorten(sentence, TITLE, words)
  return claim && titles.isFree(claim)
    ? [
        titles.take(claim),
        { kind: 'nothing' },
      ]
    : [
        fallbackTitle(making),
        statement,
      ]
}
