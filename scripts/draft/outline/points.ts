import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Claim } from './claims.ts'
import type { Vector } from './lexrank.ts'
import { plainText } from '../prose.ts'
import { POINT } from './claims.ts'
import { isClause } from './clauses.ts'
import { likeness } from './lexrank.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'

const MOST_POINTS = 4
const POINTS_WORDS = 40
/** A part of a sentence with fewer words says too little. */
const FEWEST_WORDS = 5
const SHORT_WORDS = 9
/** Against each further word: three short points say more than two long ones. */
const LONG = 0.025
/** Against a second claim of a part of the section, while others have none. */
const PART_TOLD = 0.3
/** Against a claim that leans on the sentence before it. */
const LEANS = 0.4
/** What is as like as this to what is said already is not said again. */
const SAME = 0.55
/** How much likeness to what is chosen counts against a claim (MMR). */
const REPEATS = 0.5
/** A weaker claim is left to the notes, where there are two others. */
const WEAK = 0.1
const LEAST_SHARE = 0.15

/** Whether one of two claims of a sentence says what the other says. */
function overlap(one: Claim, other: Claim): boolean {
  const [short = '', long = ''] = [one, other]
    .map(({ text }) => plainText(text).toLowerCase())
    .toSorted((a, b) => a.length - b.length)
  return long.includes(short)
}

/** How alike a claim is to what is chosen, at the most. */
function repeats(claim: Claim, chosen: readonly Claim[], vectors: readonly Vector[]): number {
  const vector = vectors[claim.sentence.place]
  return chosen.reduce((most, other) => {
    if (other.sentence.place === claim.sentence.place) return overlap(claim, other) ? 1 : most
    const theirs = vectors[other.sentence.place]
    return vector && theirs ? Math.max(most, likeness(vector, theirs)) : most
  }, 0)
}

/** Whether a claim says what another one has said. */
export function isRepeated(claim: Claim, said: readonly Claim[], vectors: readonly Vector[]): boolean {
  return repeats(claim, said, vectors) >= SAME
}

/** How many words a claim has beyond those of a short one. */
function lengthOf({ text }: Claim): number {
  return Math.max(0, countWords(plainText(text)) - SHORT_WORDS)
}

/** A claim in so many words; undefined where it says too little in them. */
function inWords(claim: Claim, most: number, words: Words): Claim | undefined {
  if (countWords(plainText(claim.text)) <= most) return claim
  const text = most < FEWEST_WORDS ? undefined : shorten(claim.text, { letters: POINT.letters, words: most }, words)
  return text && isClause(text, words) ? { ...claim, text } : undefined
}

/** A claim that may be chosen next, and what it is worth. */
interface Offer {
  claim: Claim
  /** How alike it is to what is said. */
  alike: number
  value: number
}

interface Choosing {
  chosen: readonly Claim[]
  said: readonly Claim[]
  vectors: readonly Vector[]
  /** The part of the section that a claim belongs to. */
  partOf: (claim: Claim) => Prose | undefined
}

function offerOf(claim: Claim, { chosen, said, vectors, partOf }: Choosing): Offer {
  const alike = repeats(claim, [...said, ...chosen], vectors)
  const isTold = chosen.some(other => partOf(other) === partOf(claim)) && partOf(claim) !== undefined
  const against = REPEATS * alike + (claim.isFirm ? 0 : LEANS) + (isTold ? PART_TOLD : 0) + lengthOf(claim) * LONG
  return { claim, alike, value: claim.weight - against }
}

function bestOf(left: readonly Claim[], choosing: Choosing): Claim | undefined {
  const { chosen } = choosing
  const weakest = Math.max(WEAK, (chosen[0]?.weight ?? 0) * LEAST_SHARE)
  const [best] = left
    .map(claim => offerOf(claim, choosing))
    .filter(({ alike, claim }) => alike < SAME && (chosen.length < 2 || claim.weight > weakest))
    .toSorted((one, other) => other.value - one.value)
  return best?.claim
}

/** In the article's order; the first says enough by itself. */
function inOrder(chosen: readonly Claim[]): Claim[] {
  const within = ({ sentence, text }: Claim): number =>
    sentence.plain.toLowerCase().indexOf(plainText(text).toLowerCase().slice(1, 20))
  const ordered = chosen.toSorted(
    (one, other) => one.sentence.place - other.sentence.place || within(one) - within(other),
  )
  return ordered[0]?.isFirm === false ? ordered.slice(1) : ordered
}

/** The strongest claims that say different things, in the article's order. */
export function choosePoints(
  claims: readonly Claim[],
  said: readonly Claim[],
  vectors: readonly Vector[],
  words: Words,
  partOf: Choosing['partOf'] = () => undefined,
): Claim[] {
  const chosen: Claim[] = []
  let count = 0
  const left = [...claims]
  while (chosen.length < MOST_POINTS && left.length > 0 && count < POINTS_WORDS) {
    const best = bestOf(left, { chosen, said, vectors, partOf })
    if (best === undefined) break
    left.splice(left.indexOf(best), 1)
    // What leans on the sentence before stands right after it, or not at all.
    const isAfterIts = [...said, ...chosen].some(({ sentence }) => sentence.place === best.sentence.place - 1)
    if (!best.isFirm && !isAfterIts) continue
    const fitting = inWords(best, POINTS_WORDS - count, words)
    if (fitting === undefined && chosen.length > 0) continue
    const point = fitting ?? best
    count += countWords(plainText(point.text))
    chosen.push(point)
  }
  return inOrder(chosen)
}
