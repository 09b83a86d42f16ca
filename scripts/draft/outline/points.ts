import type { Prose } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import type { Room } from './shorten.ts'
import type { Point } from './slide.ts'
import type { Weighed } from './weigh.ts'
import { plainText } from '../article.ts'
import { isClause } from './clauses.ts'
import { countWords, wordsIn } from './sentences.ts'
import { shorten } from './shorten.ts'
import { worthOf } from './weigh.ts'

/** What is weaker says too little to be shown, where anything else is. */
const LEAST_STRENGTH = 0
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
  return sentence.weight + worthOf(plain, words) + plain.length / sentence.plain.length
    - (isClause(part, words)
      ? 0
      : NO_CLAUSE)
    - (words.pointing.has(first(plain)) && !words.pointing.has(first(sentence.plain))
      ? POINTS_BACK
      : 0)
    - (sentence.plain.includes(`${plain}:`)
      ? ANNOUNCES
      : 0)
}

/** The sentences that can be shown in so much room, the strongest first; what is lost of a sentence counts against it. */
export function showable(sentences: readonly Weighed[], room: Room, words: Words): Shown[] {
  return sentences.flatMap((sentence) => {
    const part = shorten(sentence.text, room, words)
    return part
      ? [
          {
            sentence,
            part,
            strength: strengthOf(part, sentence, words),
          },
        ]
      : []
  }).toSorted((one, other) => other.strength - one.strength)
}

function choose(candidates: readonly Shown[], most: number): Shown[] {
  const chosen: Shown[] = []
  let words = 0
  for (const candidate of candidates) {
    const more = countWords(plainText(candidate.part))
    if (words + more > BODY_WORDS || (chosen.length > 0 && candidate.strength < LEAST_STRENGTH))
      continue
    words += more
    chosen.push(candidate)
    if (chosen.length === most)
      break
  }
  return chosen
}

/** Two to four points for a slide, in the order of the text; fewer where the text gives no more. */
export function choosePoints(sentences: readonly Weighed[], words: Words): Point[] {
  const short = choose(showable(sentences, POINT, words), MOST_POINTS)
  const chosen = short.length > 1
    ? short
    : choose(showable(sentences, LONG_POINT, words), 2)
  const inOrder = chosen.toSorted((one, other) => one.sentence.place - other.sentence.place)
  const said = new Set<string>()
  return inOrder.map(({ part, strength }) => ({ text: part, weight: strength })).filter((point) => {
    const text = plainText(point.text).toLowerCase()
    return !said.has(text) && said.add(text)
  })
}
