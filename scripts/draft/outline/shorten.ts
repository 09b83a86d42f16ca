import type { Prose } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import { plainText, sliceProse, tidyProse } from '../article.ts'
import { countWords } from './sentences.ts'

/** What a title or a point has at the most. */
export interface Room {
  letters: number
  words: number
}

/** A word as it stands in its sentence. */
interface Token {
  from: number
  to: number
  /** In lower case, without the marks around it. */
  bare: string
  /** The mark after it. */
  mark: string
  /** Has a capital though it begins nothing: `May`, `Will`. */
  isName: boolean
}

/** Longer sentences are left as they are: no part of one is found in useful time, or would be of use. */
const LONGEST = 600
const SHORTEST_WORDS = 3
const DASH = /^[–—-]+$/
const PAIRS: readonly [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]

function tokensOf(text: string): Token[] {
  return [
    ...text.matchAll(/\S+/g),
  ].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    bare: word.toLowerCase().replaceAll('’', '\'').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}']+$/gu, ''),
    mark: /[,;:]["'”’»)]?$/.exec(word)?.[0][0] ?? '',
    isName: index > 0 && /^\p{Lu}\p{Ll}/u.test(word),
  }))
}

/** The phrase of a list that stands at a place, in words. */
function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (words.every((word, index) => matches(tokens[at + index], word, index < words.length - 1)))
      return words.length
  }
  return 0
}

/** `nell'` stands at `nell'ultimo`; within a phrase no mark may part its words. */
function matches(token: Token | undefined, word: string, within: boolean): boolean {
  if (token === undefined || (within && token.mark !== ''))
    return false
  return word.endsWith('\'')
    ? token.bare.startsWith(word)
    : token.bare === word
}

function isVerb({ bare, isName }: Token, { verbs, endings }: Words): boolean {
  if (isName)
    return false
  const tail = bare.split('\'').at(-1) ?? ''
  return verbs.has(bare) || verbs.has(tail) || endings.some(ending => tail.length > ending.length + 2 && tail.endsWith(ending))
}

/** Whether words have a verb of their own: one that a clause about something in them does not take away. */
function hasVerb(tokens: readonly Token[], words: Words): boolean {
  const verb = tokens.findIndex(token => isVerb(token, words))
  return verb !== -1 && !tokens.slice(1, verb).some((_, index) => phraseAt(tokens, index + 1, words.relatives) > 0)
}

/** Whether a sentence says something, and does not only name it. */
export function isClause(prose: Prose, words: Words): boolean {
  return words.verbs.size === 0 || hasVerb(tokensOf(plainText(prose)), words)
}

function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length) && text.split('"').length % 2 === 1
}

function withoutParts(prose: Prose, parts: readonly { from: number, to: number }[]): Prose {
  let at = 0
  const kept = parts.flatMap(({ from, to }) => {
    const before = sliceProse(prose, at, from)
    at = to
    return [
      ...before,
      { text: ' ' },
    ]
  })
  // A mark stays with the word before what was taken out.
  const joined = tidyProse([
    ...kept,
    ...sliceProse(prose, at, Infinity),
  ])
  return joined.map(span => ({
    ...span,
    text: span.text.replaceAll(/ ([,;:.!?])/g, '$1'),
  }))
}

/** Without what stands in brackets or between two dashes; and without clauses about a thing just named. */
function variantsOf(prose: Prose, words: Words): Prose[] {
  const plain = plainText(prose)
  const aside = [
    ...plain.matchAll(/\s\([^()]*\)|\s[–—]\s[^–—]*\s[–—](?=\s)/g),
  ].map(({ 0: part, index }) => ({ from: index, to: index + part.length }))
  const bare = aside.length > 0
    ? withoutParts(prose, aside)
    : prose
  const relative = relativeClause(plainText(bare), words)
  return [
    prose,
    ...aside.length > 0
      ? [bare]
      : [],
    ...relative
      ? [
          withoutParts(bare, [relative]),
        ]
      : [],
  ]
}

/** `, which the CNCF chose,` of `Detroit, which the CNCF chose, is coming back.` */
function relativeClause(plain: string, words: Words): { from: number, to: number } | undefined {
  const tokens = tokensOf(plain)
  for (const [index, token] of tokens.entries()) {
    if (token.mark !== ',' || phraseAt(tokens, index + 1, words.relatives) === 0)
      continue
    const end = tokens.findIndex((other, at) => at > index + 1 && other.mark === ',')
    if (end !== -1 && hasVerb(tokens.slice(end + 1), words))
      return { from: token.to - 1, to: tokens[end]?.to ?? token.to }
  }
  return undefined
}

/** Where a sentence may begin: at its first word, after a word that leans on the sentence before, after a clause that opens it. */
function beginnings(tokens: readonly Token[], words: Words): number[] {
  const lead = phraseAt(tokens, 0, words.leads)
  const last = tokens[lead - 1]
  const start = lead > 0 && (last?.mark === ',' || words.small.has(last?.bare ?? ''))
    ? lead
    : 0
  const starts = [start]
  const comma = isOpened(tokens, start, words)
    ? mainClause(tokens, start, words)
    : undefined
  if (comma !== undefined)
    starts.push(comma + 1)
  const colon = tokens.findIndex(({ mark }) => mark === ':')
  if (colon > start)
    starts.push(colon + 1)
  return starts
}

/** Whether a sentence begins with what cannot stand alone: `In October, …`, `When a pod dies, …`. */
function isOpened(tokens: readonly Token[], start: number, words: Words): boolean {
  if (phraseAt(tokens, start, words.subordinators) > 0)
    return true
  const comma = tokens.findIndex(({ mark }, index) => index >= start && mark !== '')
  if (comma === -1 || tokens.slice(start, comma + 1).some(token => isVerb(token, words)))
    return false
  // "Two years ago, …": a few words of any kind, where a subject and its verb follow.
  const next = tokens[comma + 1]
  return phraseAt(tokens, start, words.openers) > 0
    || (comma - start < 5 && next !== undefined && !isVerb(next, words) && mainClause(tokens, start, words) === comma)
}

/** The comma that ends what opens a sentence: what follows it is a clause by itself. */
function mainClause(tokens: readonly Token[], start: number, words: Words): number | undefined {
  const found = tokens.findIndex(({ mark }, index) => {
    if (index <= start || mark !== ',' || phraseAt(tokens, index + 1, words.boundaries) > 0)
      return false
    if ([1, 2, 3].some(ahead => phraseAt(tokens, index + ahead, words.relatives) > 0))
      return false
    const next = tokens.findIndex((other, at) => at > index && /[,;:]/.test(other.mark))
    return hasVerb(tokens.slice(index + 1, next === -1
      ? tokens.length
      : next + 1), words)
  })
  return found === -1
    ? undefined
    : found
}

/** Whether a sentence that begins at a word may end before another. */
function mayEnd(tokens: readonly Token[], start: number, end: number, words: Words): boolean {
  const last = tokens[end - 1]
  const next = tokens[end]
  if (last === undefined || next === undefined)
    return end === tokens.length
  if (last.mark === ';' || last.mark === ':' || DASH.test(next.bare) || next.bare === '')
    return true
  const joins = words.joins.has(next.bare)
  const after = tokens[end + 1]
  const head = tokens.slice(start, end)
  // "moved to Cilium and measured 38% less": two things said of one; not "what you install and forget".
  if (last.mark !== ',') {
    return phraseAt(tokens, end, words.breaks) > 0
      || (joins && after !== undefined && isVerb(after, words) && !head.some(({ bare }) => words.scopes.has(bare)))
  }
  if (phraseAt(tokens, end, words.boundaries) === 0)
    return isApposition(tokens, start, end, words)
  // "nodes, pods and clusters": the comma of a list ends no sentence.
  return !joins || (hasVerb(tokens.slice(end + 1, end + 9), words) && areClauses(head, words))
}

/** Whether all that stands between the commas has a verb: `240 had come, 180 of them early`, and not `nodes, pods`. */
function areClauses(tokens: readonly Token[], words: Words): boolean {
  let from = 0
  return tokens.every(({ mark }, index) => {
    if (mark !== ',')
      return true
    const part = tokens.slice(from, index + 1)
    from = index + 1
    return part.some(token => isVerb(token, words))
  })
}

/** `to Genoa, the port of Piedmont`: a second name after the first comma, and no list. */
function isApposition(tokens: readonly Token[], start: number, end: number, words: Words): boolean {
  const close = tokens.findIndex(({ mark }, index) => index >= end && mark !== '')
  const second = tokens.slice(end, close === -1
    ? tokens.length
    : close + 1)
  return phraseAt(tokens, end, words.articles) > 0
    && !tokens.slice(start, end - 1).some(({ mark }) => mark === ',')
    && !second.some(({ bare }) => words.joins.has(bare))
    && !words.joins.has(tokens[close + 1]?.bare ?? '')
}

function standsAlone(tokens: readonly Token[], text: string, words: Words): boolean {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first !== undefined && last !== undefined
    && countWords(text) >= SHORTEST_WORDS
    && hasVerb(tokens, words)
    && !words.small.has(last.bare)
    && phraseAt(tokens, 0, words.breaks) === 0 && phraseAt(tokens, 0, words.relatives) === 0
    && isBalanced(text)
}

/** Text as a title or point has it: a capital at its beginning, no full stop, comma or dash at its end. */
function dress(prose: Prose, isBeginning: boolean): Prose {
  const tidy = tidyProse(prose).map(span => ({ ...span }))
  const first = tidy[0]
  const last = tidy.at(-1)
  if (!isBeginning && first && first.style !== 'code' && /^\p{Ll}[\p{Ll}'’]*(?:[\s,]|$)/u.test(first.text))
    first.text = first.text.slice(0, 1).toUpperCase() + first.text.slice(1)
  if (last && last.style !== 'code')
    last.text = last.text.replace(/(?:[,;:–—\-\s]|(?<!\.)\.(?!\.))+$/, '')
  return tidy
}

/** Every shorter sentence that stands alone in one; the sentence itself first. */
function* partsOf(prose: Prose, words: Words): Generator<Prose> {
  const plain = plainText(prose)
  const tokens = tokensOf(plain)
  for (const start of beginnings(tokens, words)) {
    const opened = isOpened(tokens, start, words)
    const comma = opened
      ? mainClause(tokens, start, words)
      : undefined
    for (let end = tokens.length; end > start; end--) {
      const isWhole = start === 0 && end === tokens.length
      // What begins with an opening clause must not end before the clause that it opens.
      if (!mayEnd(tokens, start, end, words) || (opened && end < tokens.length && (comma === undefined || end <= comma + 1)))
        continue
      const part = tokens.slice(start, end)
      const from = part[0]?.from ?? 0
      const to = part.at(-1)?.to ?? 0
      if (isWhole || standsAlone(part, plain.slice(from, to), words))
        yield dress(sliceProse(prose, from, to), from === 0)
    }
  }
}

function fits(prose: Prose, room: Room): boolean {
  const plain = plainText(prose)
  return plain.length > 0 && plain.length <= room.letters && countWords(plain) <= room.words && plain.split(' ').every(word => word.length <= 40)
}

/**
 * A sentence in so much room: whole, or the longest part of it that is a sentence too, cut where a clause ends. Its words keep their order.
 * Undefined where there is none.
 */
export function shorten(sentence: Prose, room: Room, words: Words): Prose | undefined {
  const plain = plainText(sentence)
  const whole = dress(sentence, true)
  if (plain.length > LONGEST)
    return undefined
  // Whole, but for a word that leans on what was said before.
  const [start = 0] = beginnings(tokensOf(plain), words)
  if (start === 0 && fits(whole, room))
    return whole
  let best: Prose | undefined
  for (const variant of variantsOf(sentence, words)) {
    for (const part of partsOf(variant, words)) {
      if (fits(part, room) && plainText(part).length > plainText(best ?? []).length && (start === 0 || plainText(part) !== plainText(whole)))
        best = part
    }
  }
  return best ?? (fits(whole, room)
    ? whole
    : undefined)
}
