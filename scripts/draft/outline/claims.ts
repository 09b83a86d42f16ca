import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Sentence } from './sentences.ts'
import type { Room } from './shorten.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'
import { turnsRound } from './clause-ends.ts'
import { isClause } from './clauses.ts'
import { isOfTheStage, pointsBack, pointsOut } from './references.ts'
import { countWords } from './sentences.ts'
import { shorten, variantsOf } from './shorten.ts'
import { TITLE } from './titles.ts'
import { phraseAt, tellingWords, tokensOf } from './tokens.ts'
import { hasVerb } from './verbs.ts'

export const POINT: Room = { letters: 150, words: 22 }

/** A sentence of the article, where it stands, and how much it matters. */
export interface Told extends Sentence {
  /** Its place among the article's sentences, counted from 0. */
  place: number
  /** Which of the article's blocks it stands in. */
  block: number
  /** Whether it is the first of its paragraph. */
  opens: boolean
  /** Whether it is the first of its section. */
  leads: boolean
  /** How central it is, 0 to 1. */
  rank: number
}

/** What a slide may say: a sentence, or a part of one that stands alone. */
export interface Claim {
  text: Prose
  sentence: Told
  /** How much it matters, 0 to about 1. */
  weight: number
  /** Whether it says enough by itself to be a title: it has a subject of its own and points to nothing. */
  isFirm: boolean
}

/** `OpenCost`, `eBPF`, `K3s`: a name that is written as no other word is. */
const TECHNICAL = /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{Lu}{3}/u
/** `It stayed.` and `They came back.`: the words after the pronoun, where one begins the sentence. */
const PRONOUN = /^(?:It|They|He|She|This|That|These|Those)\s+(?=\p{Ll})/u
const ANTECEDENT_WORDS = 5
/** What stands between a subject and its verb: `The option still works.` */
const ADVERB = /^(?:still|also|now|often|always|never|just|already|then|\p{L}+ly)$/u

/**
 * A sentence that begins with a pronoun, with what the pronoun stands for in its place: the subject of the sentence before it, where
 * that is a name or begins with an article. Undefined where it is not sure.
 */
export function withAntecedent(sentence: Prose, before: Prose | undefined, words: Words): Prose | undefined {
  const [pronoun = ''] = PRONOUN.exec(plainText(sentence)) ?? []
  if (!/^It |^They /.test(pronoun) || before === undefined) return undefined
  const plain = plainText(before)
  const tokens = tokensOf(plain)
  const verb = tokens.findIndex((_, index) => index > 0 && hasVerb(tokens.slice(index, index + 1), words))
  const whole = tokens.slice(0, Math.max(0, verb))
  const subject = whole.slice(0, whole.findLastIndex(({ bare }) => !ADVERB.test(bare)) + 1)
  // "A join on forty machines" is one.
  const preposition = subject.findIndex(
    (_, index) => index > 0 && phraseAt(subject, index, ['of', ...words.openers]) > 0,
  )
  const head = subject[preposition === -1 ? subject.length - 1 : preposition - 1]
  const name = plain.slice(0, subject.at(-1)?.to ?? 0)
  const isSure =
    verb > 0 &&
    subject.length <= ANTECEDENT_WORDS &&
    subject.every(({ mark }) => mark === '') &&
    !subject.some(({ bare }) => words.pointing.has(bare) || words.joins.has(bare)) &&
    // A name alone may be a person's, unless it is written as no person's is.
    (/^(?:The|An?) \p{L}/u.test(name) || (/^\p{Lu}[\p{L}\p{N}-]+$/u.test(name) && TECHNICAL.test(name))) &&
    // One thing for "it", several for "they".
    head?.bare.endsWith('s') === pronoun.startsWith('They')
  return isSure
    ? tidyProse([
        ...sliceProse(before, 0, name.length),
        { text: ' ' },
        ...sliceProse(sentence, pronoun.length, Infinity),
      ])
    : undefined
}

/** Where a sentence may be taken apart: between two clauses, each with its own subject and verb. */
function joints(tokens: ReturnType<typeof tokensOf>, words: Words): { end: number; start: number }[] {
  return tokens.flatMap((token, index) => {
    if (index < 3 || index > tokens.length - 4) return []
    const before = tokens[index - 1]
    if (before === undefined) return []
    const rest = tokens.slice(index + 1)
    if (before.mark === ';') return [{ end: index, start: index }]
    if (!words.joins.has(token.bare)) return []
    const mark = token.mark === '' ? rest.findIndex(other => other.mark !== '') : -1
    const own = rest.slice(0, mark === -1 ? 9 : Math.min(9, mark + 1))
    const begins =
      phraseAt(rest, 0, words.articles) > 0 ||
      (rest[0]?.isName ?? false) ||
      token.mark === ',' ||
      words.pointing.has(rest[0]?.bare ?? '')
    const head = tokens.slice(0, index)
    const isHeld = head.some(({ bare }) => words.scopes.has(bare)) && before.mark !== ',' && token.mark !== ','
    const last = head.slice(head.slice(0, -1).findLastIndex(other => other.mark !== '') + 1)
    return begins && !isHeld && !turnsRound(head, token, words) && hasVerb(last, words) && hasVerb(own, words)
      ? [{ end: index, start: index + 1 }]
      : []
  })
}

/** With a capital at its beginning, as a line of its own has it. */
export function capital(prose: Prose): Prose {
  const [first, ...others] = prose
  return first && first.style !== 'code' && /^\p{Ll}[\p{Ll}'’-]*(?:[\s,:]|$)/u.test(first.text)
    ? [{ ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...others]
    : prose
}

/** A sentence in the parts that each say something: one where it is short, two where two clauses are joined in a long one. */
function partsOf(sentence: Prose, words: Words): Prose[] {
  const tokens = tokensOf(plainText(sentence))
  for (const { end, start } of joints(tokens, words)) {
    const parts = [
      sliceProse(sentence, 0, tokens[end - 1]?.to ?? 0),
      sliceProse(sentence, tokens[start]?.from ?? 0, Infinity),
    ]
      .map(part => capital(tidyProse(part)))
      .map(part => shorten(part, POINT, words))
    const [first, second] = parts
    if (first && second && isClause(first, words) && isClause(second, words)) return [first, second]
  }
  return []
}

/** Against a part of a sentence, by what of it is lost; and against what only names something. */
const CUT = 0.3
const NO_CLAUSE = 0.5
const QUESTION = 0.25
const ANNOUNCES = 0.6
const SHORT = 0.3
const SHORTEST = 4
/** Against each word that a sentence has too few of those that say something: `The reason is simple.` */
const EMPTY = 0.1
const TELLING = 5
const STAGE = 0.35
/** Against what somebody said in so many words: that has a slide of its own. */
const SPOKEN = 0.3

/** How long a sentence is without what stands in it between brackets, dashes or the commas of a clause about a thing. */
function withoutAsides({ text }: Told, words: Words): number {
  return plainText(variantsOf(text, words).at(-1) ?? text).length
}

/** Whether a text is what stands before its sentence's colon: `We changed it in three ways`. */
function isAnnouncement(plain: string, sentence: Told): boolean {
  const said = sentence.plain.toLowerCase()
  return said.includes(`${plain.toLowerCase()}: `)
}

function weightOf(text: Prose, sentence: Told, words: Words): number {
  const plain = plainText(text)
  const count = countWords(plain)
  return (
    sentence.rank +
    (sentence.opens ? 0.06 : 0) +
    (sentence.leads ? 0.1 : 0) +
    (/\p{N}/u.test(plain) ? 0.15 : 0) +
    Math.min(2, plain.match(/(?<=[\p{L},] )\p{Lu}/gu)?.length ?? 0) * 0.05 +
    (TECHNICAL.test(plain) ? 0.15 : 0) -
    (/^["“«„]/.test(plain) ? SPOKEN : 0) -
    CUT * (1 - plain.length / Math.max(plain.length, withoutAsides(sentence, words))) -
    (isClause(text, words) ? 0 : NO_CLAUSE) -
    (plain.endsWith('?') ? QUESTION : 0) -
    (sentence.plain.endsWith(':') || isAnnouncement(plain, sentence) ? ANNOUNCES : 0) -
    (count < SHORTEST ? SHORT : 0) -
    (words.small.size > 0 ? Math.max(0, TELLING - tellingWords(tokensOf(plain), words)) * EMPTY : 0) -
    (isOfTheStage(text, words) ? STAGE : 0)
  )
}

/** First words that speak to the reader of a page, and say nothing to a hall. */
const TO_READERS =
  /^(?:see|read|click|check|visit|find|welcome|thanks|thank you|note|source|for more|vedi|leggi|clicca|scopri|benvenut\p{L}|grazie|fonte|voir|siehe|ver|merci|danke|gracias|bienvenid\p{L}*)(?!\p{L})/iu

/** What is said to take leave, and not on a slide. */
const FAREWELL =
  /^(?:see you|join us|stay tuned|let (?:us|me) know|feel free|i'd love to hear|we'd love to hear|thank(?:s| you)(?: all)?\b|questions\?|ci vediamo|vi aspettiamo|arrivederci|alla prossima|grazie|wir sehen uns|bis (?:bald|dann|zum)|à bientôt|nos vemos|hasta)(?!\p{L})/iu

/** A point of more words is offered in its parts too. */
const SHORT_WORDS = 13

/** What of a sentence may be said on a slide: all claims in it, each in a point's room, and a long one in its parts too. */
export function claimsOf(sentence: Told, before: Prose | undefined, words: Words): Claim[] {
  if (FAREWELL.test(sentence.plain.replaceAll('’', "'"))) return []
  const replaced = withAntecedent(sentence.text, before, words)
  const text = replaced ?? sentence.text
  const whole = shorten(text, POINT, words)
  const isWhole = whole !== undefined && plainText(whole).length > sentence.plain.length * 0.7
  const isShort = isWhole && countWords(plainText(whole)) <= SHORT_WORDS
  const parts = isShort ? [] : partsOf(text, words)
  const brief =
    isShort || parts.length > 0 ? undefined : shorten(text, { letters: POINT.letters, words: SHORT_WORDS }, words)
  return [...(whole && (isWhole || parts.length === 0) ? [whole] : []), ...parts, ...(brief ? [brief] : [])]
    .filter(part => countWords(plainText(part)) > 1 && /^[^\p{L}\p{N}]{0,2}[\p{L}\p{N}]/u.test(plainText(part)))
    .map(capital)
    .map(part => ({
      text: part,
      sentence,
      weight: weightOf(part, sentence, words),
      isFirm:
        !pointsBack(part, words) &&
        !pointsOut(part, words) &&
        isClause(part, words) &&
        !TO_READERS.test(plainText(part)) &&
        !plainText(part).endsWith(':'),
    }))
}

/** A title that has lost more than the rest of its claim says something else. */
const WHOLE = 0.5

/** A claim in the room of a title; none where it says less than that. */
export function titleFrom({ text, isFirm, sentence }: Claim, words: Words): Prose | undefined {
  if (!isFirm || sentence.plain.endsWith(':') || /^["“«„]/.test(plainText(text))) return undefined
  const title = shorten(text, TITLE, words)
  return title &&
    !isAnnouncement(plainText(title), sentence) &&
    plainText(title).length >= plainText(text).length * WHOLE &&
    !pointsBack(title, words) &&
    !pointsOut(title, words) &&
    isClause(title, words) &&
    countWords(plainText(title)) >= SHORTEST
    ? title
    : undefined
}
