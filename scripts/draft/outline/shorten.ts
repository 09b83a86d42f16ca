import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Token } from './tokens.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'
import { isAnnouncing, mayEnd } from './clause-ends.ts'
import { isOpened, mainClause } from './clauses.ts'
import { pointsBack } from './references.ts'
import { countWords, widthOf } from './sentences.ts'
import { phraseAt, tokensOf } from './tokens.ts'
import { hasVerb } from './verbs.ts'

/** What a title or a point has at the most. */
export interface Room {
  letters: number
  words: number
}

/** Longer sentences are left as they are: no part of one is found in useful time, or would be of use. */
const LONGEST = 600
const SHORTEST_WORDS = 3
const PAIRS: readonly [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]

function isBalanced(text: string): boolean {
  return (
    PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length) &&
    text.split('"').length % 2 === 1
  )
}

function withoutParts(prose: Prose, parts: readonly { from: number; to: number }[]): Prose {
  let at = 0
  const kept = parts.flatMap(({ from, to }) => {
    const before = sliceProse(prose, at, from)
    at = to
    return [...before, { text: ' ' }]
  })
  // A mark stays with the word before what was taken out.
  const joined = tidyProse([...kept, ...sliceProse(prose, at, Infinity)])
  return joined.map(span => ({ ...span, text: span.text.replaceAll(/ ([,;:.!?])/g, '$1') }))
}

/** A sentence without the words in it that say nothing: `, of course,`, `infatti`. */
export function withoutFillers(prose: Prose, { fillers }: Words): Prose {
  return fillers.reduce((text, filler) => {
    const plain = plainText(text)
    const found = new RegExp(`(?<=\\p{L},?\\s)${RegExp.escape(filler)}(?=[\\s,])`, 'iu').exec(plain)
    if (found === null) return text
    const before = plain.slice(0, found.index)
    const after = plain.slice(found.index + filler.length)
    const isParted = /,\s$/.test(before)
    if (isParted !== after.startsWith(',')) return text
    // Between two commas both go with it.
    const from = isParted ? found.index - 2 : found.index - 1
    const to = found.index + filler.length + (isParted ? 1 : 0)
    return tidyProse([...sliceProse(text, 0, from), { text: ' ' }, ...sliceProse(text, to, Infinity)])
  }, prose)
}

/** `As many know, …`, `Come molti esperti sanno, …`: who else says so, with the verb of saying or knowing. */
const ATTRIBUTION = /^(?:As|Come|Wie|Comme|Como)\s[^,:;]{3,70},\s/

function withoutAttribution(prose: Prose, words: Words): Prose {
  const [lead = ''] = ATTRIBUTION.exec(plainText(prose)) ?? []
  if (lead === '' || !hasVerb(tokensOf(lead), words)) return prose
  const rest = tidyProse(sliceProse(prose, lead.length, Infinity))
  return hasVerb(tokensOf(plainText(rest)), words) ? dress(rest, false, true) : prose
}

/** Without what stands in brackets or between two dashes; and without clauses about a thing just named. */
export function variantsOf(prose: Prose, words: Words): Prose[] {
  const plain = plainText(prose)
  const aside = [...plain.matchAll(/\s\([^()]*\)|\s[–—]\s[^–—]*\s[–—](?=\s)/g)].map(({ 0: part, index }) => ({
    from: index,
    to: index + part.length,
  }))
  const bare = aside.length > 0 ? withoutParts(prose, aside) : prose
  const relative = relativeClause(plainText(bare), words)
  return [prose, ...(aside.length > 0 ? [bare] : []), ...(relative ? [withoutParts(bare, [relative])] : [])]
}

/** `, which the CNCF chose,` of `Detroit, which the CNCF chose, is coming back.` */
function relativeClause(plain: string, words: Words): { from: number; to: number } | undefined {
  const tokens = tokensOf(plain)
  for (const [index, token] of tokens.entries()) {
    if (token.mark !== ',' || phraseAt(tokens, index + 1, words.relatives) === 0) continue
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
  const start = lead > 0 && (last?.mark === ',' || words.small.has(last?.bare ?? '')) ? lead : 0
  const starts = [start]
  const comma = isOpened(tokens, start, words) ? mainClause(tokens, start, words) : undefined
  if (comma !== undefined) starts.push(comma + 1)
  const colon = tokens.findIndex(({ mark }) => mark === ':')
  if (colon > start) {
    starts.push(colon + 1)
    const main = isOpened(tokens, colon + 1, words) ? mainClause(tokens, colon + 1, words) : undefined
    if (main !== undefined) starts.push(main + 1)
  }
  return starts
}

function standsAlone(tokens: readonly Token[], text: string, words: Words): boolean {
  const first = tokens[0]
  const last = tokens.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    countWords(text) >= SHORTEST_WORDS &&
    hasVerb(tokens, words) &&
    !words.small.has(last.bare) &&
    phraseAt(tokens, 0, words.breaks) === 0 &&
    phraseAt(tokens, 0, words.relatives) === 0 &&
    isBalanced(text)
  )
}

/** Text as a title or point has it: a capital at its beginning, no full stop, comma or dash at its end. */
function dress(prose: Prose, isBeginning: boolean, keepsEnd = false): Prose {
  const tidy = tidyProse(prose).map(span => ({ ...span }))
  const first = tidy[0]
  const last = tidy.at(-1)
  if (
    !isBeginning &&
    first &&
    first.style !== 'code' &&
    /^\p{Ll}(?:[\p{Ll}'’]*(?:[\s,:]|$)|\p{Ll}{0,5}['’])/u.test(first.text)
  )
    first.text = first.text.slice(0, 1).toUpperCase() + first.text.slice(1)
  if (!keepsEnd && last && last.style !== 'code')
    last.text = last.text.replace(/(?:[,;:–—\-\s。]|(?<!\.)\.(?!\.))+$/, '')
  return tidy
}

/** Every shorter sentence that stands alone in one; the sentence itself first. */
function* partsOf(prose: Prose, words: Words): Generator<Prose> {
  const plain = plainText(prose)
  const tokens = tokensOf(plain)
  for (const start of beginnings(tokens, words)) {
    const opened = isOpened(tokens, start, words)
    const comma = opened ? mainClause(tokens, start, words) : undefined
    for (let end = tokens.length; end > start; end--) {
      const isWhole = start === 0 && end === tokens.length
      // What begins with an opening clause must not end before the clause that it opens.
      if (
        !mayEnd(tokens, start, end, words) ||
        (opened && end < tokens.length && (comma === undefined || end <= comma + 1))
      )
        continue
      const part = tokens.slice(start, end)
      const from = part[0]?.from ?? 0
      const to = part.at(-1)?.to ?? 0
      if (isWhole ? isBalanced(plain) : standsAlone(part, plain.slice(from, to), words)) {
        yield dress(sliceProse(prose, from, to), from === 0)
      }
    }
  }
}

/** How much of a sentence a part says; what only announces the rest counts for nothing, and one that leans on what was cut off says least. */
function worthOf(part: Prose, words: Words): number {
  const plain = plainText(part)
  const tokens = tokensOf(plain)
  const colon = tokens.findIndex(({ mark }) => mark === ':')
  const announces = colon !== -1 && colon < tokens.length - 1 && isAnnouncing(tokens.slice(0, colon + 1), words)
  const letters = plain.length - (announces ? (tokens[colon]?.to ?? 0) + 2 : 0)
  return pointsBack(part, words) ? letters / 1000 : letters
}

function fits(prose: Prose, room: Room): boolean {
  const plain = plainText(prose)
  return (
    plain.length > 0 &&
    widthOf(plain) <= room.letters &&
    countWords(plain) <= room.words &&
    plain.split(' ').every(word => word.length <= 40 || widthOf(word) > word.length)
  )
}

/**
 * A sentence in so much room: whole, or the longest part of it that is a sentence too, cut where a clause ends. Its words keep their order.
 * Undefined where there is none.
 */
export function shorten(given: Prose, room: Room, words: Words): Prose | undefined {
  const sentence = withoutAttribution(withoutFillers(given, words), words)
  const plain = plainText(sentence)
  const whole = dress(sentence, true)
  if (plain.length > LONGEST) return undefined
  // Whole, but for a word that leans on what was said before.
  const [start = 0] = beginnings(tokensOf(plain), words)
  const isSaid = isBalanced(plain) && fits(whole, room)
  if (start === 0 && isSaid) return whole
  let best: Prose | undefined
  for (const variant of variantsOf(sentence, words)) {
    for (const part of partsOf(variant, words)) {
      if (
        fits(part, room) &&
        worthOf(part, words) > (best ? worthOf(best, words) : 0) &&
        (start === 0 || plainText(part) !== plainText(whole))
      )
        best = part
    }
  }
  return best ?? (isSaid ? whole : undefined)
}
