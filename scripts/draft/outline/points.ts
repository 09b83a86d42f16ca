import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Room } from './shorten.ts'
import type { Point } from './slide.ts'
import type { Weighed } from './weigh.ts'
import { plainText } from '../prose.ts'
import { isClause, pointsBack } from './clauses.ts'
import { countWords, wordsIn } from './sentences.ts'
import { shorten } from './shorten.ts'
import { worthOf } from './weigh.ts'

/** What is weaker says too little to be shown, where anything else is; and where two other points are. */
const LEAST_STRENGTH = { second: 0, third: 0.5 }
/** What a slide's body has at the most. */
export const BODY_WORDS = 40
const MOST_POINTS = 4
export const POINT: Room = { letters: 115, words: 18 }
/** Where short points are not to be had. */
const LONG_POINT: Room = { letters: 170, words: 24 }

/** A sentence with the part of it that a slide may show. */
export interface Shown {
  sentence: Weighed
  part: Prose
  strength: number
}

/** Against a part that only names something, or begins with a word that points back where its sentence does not. */
const NO_CLAUSE = 2.5
const POINTS_BACK = 1.3
/** Against what stood before a colon: it announces what is not shown. */
const ANNOUNCES = 0.4

function strengthOf(part: Prose, sentence: Weighed, words: Words): number {
  const plain = plainText(part)
  const first = (text: string): string => wordsIn(text)[0] ?? ''
  return (
    sentence.weight +
    worthOf(plain, words) +
    plain.length / sentence.plain.length -
    (isClause(part, words) ? 0 : NO_CLAUSE) -
    (words.pointing.has(first(plain)) && !words.pointing.has(first(sentence.plain)) ? POINTS_BACK : 0) -
    (sentence.plain.includes(`${plain}:`) ? ANNOUNCES : 0)
  )
}

/** The sentences that can be shown in so much room, the strongest first; what is lost of a sentence counts against it. */
export function showable(sentences: readonly Weighed[], room: Room, words: Words): Shown[] {
  return sentences
    .flatMap(sentence => {
      const part = shorten(sentence.text, room, words)
      return part ? [{ sentence, part, strength: strengthOf(part, sentence, words) }] : []
    })
    .toSorted((one, other) => other.strength - one.strength)
}

function leastAfter(chosen: readonly Shown[]): number {
  if (chosen.length === 0) return -Infinity
  return chosen.length === 1 ? LEAST_STRENGTH.second : LEAST_STRENGTH.third
}

/** Adds to what is chosen as many candidates as there is room for. */
function choose(candidates: readonly Shown[], most: number, chosen: readonly Shown[] = []): Shown[] {
  const all = [...chosen]
  let words = chosen.reduce((sum, { part }) => sum + countWords(plainText(part)), 0)
  for (const candidate of candidates) {
    if (all.length >= most) break
    const more = countWords(plainText(candidate.part))
    if (words + more > BODY_WORDS || candidate.strength < leastAfter(all)) continue
    words += more
    all.push(candidate)
  }
  return all
}

/** What points back to a sentence that is not shown comes after all that stands by itself. */
function chooseIn(
  room: Room,
  most: number,
  sentences: readonly Weighed[],
  words: Words,
  claimed: number | undefined,
): Shown[] {
  const candidates = showable(sentences, room, words)
  const [firm = [], leaning = []] = [true, false].map(isFirm =>
    candidates.filter(({ part, sentence }) => (sentence.place - 1 === claimed || !pointsBack(part, words)) === isFirm),
  )
  const chosen = choose(firm, most)
  const shown = new Set(chosen.map(({ sentence }) => sentence.place + 1))
  const following = choose(
    leaning.filter(({ sentence }) => shown.has(sentence.place)),
    most,
    chosen,
  )
  return following.length > 1 ? following : choose(leaning, most, following)
}

/**
 * Two to four points for a slide, in the order of the text; fewer where the text gives no more. `claimed` is the place of the
 * sentence that is the slide's title.
 */
export function choosePoints(sentences: readonly Weighed[], words: Words, claimed?: number): Point[] {
  const short = chooseIn(POINT, MOST_POINTS, sentences, words, claimed)
  const chosen = short.length > 1 ? short : chooseIn(LONG_POINT, 2, sentences, words, claimed)
  const inOrder = chosen.toSorted((one, other) => one.sentence.place - other.sentence.place)
  const said = new Set<string>()
  return inOrder
    .map(({ part, strength }) => ({ text: part, weight: strength }))
    .filter(point => {
      const text = plainText(point.text).toLowerCase()
      return !said.has(text) && said.add(text)
    })
}
