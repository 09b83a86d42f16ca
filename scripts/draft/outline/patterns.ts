import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Told } from './claims.ts'
import type { Body, Figure } from './slide.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'
import { capital, POINT } from './claims.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE } from './titles.ts'
import { phraseAt, tokensOf } from './tokens.ts'
import { hasVerb } from './verbs.ts'

/** What a pattern makes of a sentence: a title, or none where the section has to give it, and what is shown. */
export interface Pattern {
  title?: Prose
  body: Body
  layout?: 'quote' | 'statement'
  score: number
}

const NUMBER = String.raw`(?:[$€£¥]\s?)?\d+(?:[.,’' ]\d+)*\s?[%×€xX]?`
/** A number that counts something; not a year, a version, a clock's time, a name's. */
const COUNTED = new RegExp(String.raw`(?<![\p{L}\p{N}.,/:-])${NUMBER}(?![\p{L}\p{N}/:-])`, 'gu')
const YEAR = /^(?:1[5-9]|20)\d\d$/
const AGAINST =
  /(?<!\p{L})(?:while|whereas|against|versus|vs|compared|instead of|than|from|mentre|contro|rispetto|invece|anziché|während|statt|gegenüber|alors que|contre|mientras|frente)(?!\p{L})/iu

interface Counted {
  from: number
  to: number
  value: string
}

function numbersIn(plain: string): Counted[] {
  return [...plain.matchAll(COUNTED)].flatMap(({ 0: found, index }) => {
    const value = found.trim()
    return YEAR.test(value) ? [] : [{ from: index, to: index + value.length, value }]
  })
}

function slice(text: Prose, from: number, to: number): Prose {
  return tidyProse(sliceProse(text, from, to))
}

/** A part of a sentence as it stands below a figure: without the marks and joining words at its ends. */
function bareBetween(text: Prose, words: Words, from: number, to: number): Prose {
  const plain = plainText(text).slice(from, to)
  const start = /^[\s,;:–—-]*(?:(?:and|e|und|et|y)\s)?/i.exec(plain)?.[0].length ?? 0
  const end = /(?:\s(?:and|e|und|et|y|while|mentre|against|contro))?[\s,;:.–—-]*$/i.exec(plain)?.index ?? plain.length
  return slice(text, from + start, Math.max(from + start, from + end))
}

/** `The old crane lifts 20 boxes while the new one lifts 75.`: two figures and what each is of. */
export function comparison({ text, plain, rank }: Told, words: Words): Pattern | undefined {
  const numbers = numbersIn(plain)
  const [one, other] = numbers
  const against = AGAINST.exec(plain)
  if (!one || !other || numbers.length !== 2 || !against || countWords(plain) > 32) return undefined
  const at = against.index > one.to && against.index < other.from ? against.index : undefined
  if (at === undefined || /^(?:than|from)$/i.test(against[0])) return undefined
  const after = at + against[0].length
  const left = bareBetween(text, words, 0, at)
  const right = bareBetween(text, words, after, plain.length)
  if ([left, right].some(part => countWords(plainText(part)) < 3 || countWords(plainText(part)) > 16)) return undefined
  return {
    title: shorten(text, TITLE, words),
    body: {
      kind: 'figures',
      figures: [
        { figure: slice(text, one.from, one.to), text: left },
        { figure: slice(text, other.from, other.to), text: right },
      ],
    },
    score: 6 + rank,
  }
}

const WHEN = /(?<![\p{L}\p{N}.,-])(?:1[89]\d\d|20\d\d)(?![\p{L}\p{N}%-])/gu

/** `In 1999 the quay was built, in 2003 the radar came, and in 2014 …`: three years or more, with what each brought. */
export function timeline({ text, plain, rank }: Told, words: Words): Pattern | undefined {
  const years = [...plain.matchAll(WHEN)]
  if (years.length < 3 || years.length > 5) return undefined
  if (years.some(([year], index) => index > 0 && Number(year) <= Number(years[index - 1]?.[0]))) return undefined
  const figures = years.map(({ 0: year, index }, at): Figure => {
    const next = years[at + 1]?.index ?? plain.length
    // What comes before the next year with its preposition.
    const part = plain.slice(index + year.length, next)
    const end =
      at + 1 < years.length ? part.search(/[\s,;]*(?:(?:and|e|und|et|y)\s)?(?:\p{L}{1,5}\s)?$/iu) : part.length
    return {
      figure: slice(text, index, index + year.length),
      text: bareBetween(text, words, index + year.length, index + year.length + (end === -1 ? part.length : end)),
    }
  })
  return figures.every(({ text: said }) => countWords(plainText(said)) >= 2 && countWords(plainText(said)) <= 14)
    ? { title: shorten(text, TITLE, words), body: { kind: 'figures', figures }, score: 7 + rank }
    : undefined
}

/** `There were three reasons: a, b, and c.`: what is counted or named before a colon, and three things or more after it. */
export function enumeration({ text, plain, rank }: Told, words: Words): Pattern | undefined {
  const colon = plain.indexOf(': ')
  if (colon === -1 || plain.includes(': ', colon + 2)) return undefined
  const lead = slice(text, 0, colon)
  const rest = plain.slice(colon + 2).replace(/[.!]$/, '')
  const separator = rest.includes(';') ? /;\s*/g : /,\s*/g
  const cuts = [...rest.matchAll(separator)].map(({ 0: mark, index }) => ({ end: index, start: index + mark.length }))
  // Only the last two things are joined by a word.
  const last = cuts.at(-1)?.start ?? 0
  const joint = /(?:^|\s)(?:and|[ey]|ed|und|et|or|o)\s+/iu.exec(rest.slice(last))
  if (joint) cuts.push({ end: last + joint.index, start: last + joint.index + joint[0].length })
  const items = [{ end: 0, start: 0 }, ...cuts]
    .map(({ start }, index) => slice(text, colon + 2 + start, colon + 2 + (cuts[index]?.end ?? rest.length)))
    .filter(item => item.length > 0)
  const counts = items.map(item => countWords(plainText(item)))
  // Things, and not what is said of one: without a verb, without a preposition before them or after.
  // "Two reasons: …", with two of them: whatever they are.
  const areCounted = tokensOf(plainText(lead)).some(
    ({ bare }) => bare === String(items.length) || bare === words.numbers[items.length - 2],
  )
  const areThings = items.every(item => {
    const tokens = tokensOf(plainText(item))
    const [first] = tokens
    return (
      !hasVerb(tokens, words) &&
      !words.small.has(tokens.at(-1)?.bare ?? '') &&
      (first === undefined || phraseAt(tokens, 0, words.openers) === 0) &&
      phraseAt(tokens, 0, words.boundaries) === 0 &&
      !tokens.some((_, at) => at > 0 && phraseAt(tokens, at, words.relatives) > 0)
    )
  })
  if (!areThings && !areCounted) return undefined
  const leadWords = countWords(plainText(lead))
  const most = areCounted ? 14 : 9
  if (items.length < (areCounted ? 2 : 3) || items.length > 7) return undefined
  if (counts.some(count => count === 0 || count > most)) return undefined
  if (leadWords < 2 || leadWords > TITLE.words || plainText(lead).length > TITLE.letters) return undefined
  return {
    title: lead,
    body: { kind: 'points', points: items.map(item => ({ text: capital(item), weight: rank })) },
    score: 6.5 + rank,
  }
}

/** One large figure with what it counts, and the sentence that says so. */
export function largeFigure({ text, plain, rank }: Told, words: Words): Pattern | undefined {
  const numbers = numbersIn(plain)
  const [number] = numbers
  if (number === undefined || rank < 0.5) return undefined
  // Of several figures nobody knows which one is meant, unless one is a share.
  if (numbers.length > 1 && !(numbers.length === 2 && /[%×€$£]/.test(number.value))) return undefined
  const size = Number(number.value.replaceAll(/\D/g, ''))
  if (size < 20 && !/[%×€$]|x$/i.test(number.value)) return undefined
  const said = shorten(text, POINT, words)
  if (said === undefined || !plainText(said).includes(number.value)) return undefined
  // The unit: the word after the number, where it is not a small one.
  const [, unit = ''] = /^(\s?\p{L}[\p{L}-]*)/u.exec(plain.slice(number.to)) ?? []
  const isUnit =
    unit !== '' && !words.small.has(unit.trim().toLowerCase()) && !/^\s\p{Lu}/u.test(unit) && unit.length < 16
  // A figure alone says nothing.
  if (!isUnit && !/[%×€$£x]/i.test(number.value)) return undefined
  return {
    title: slice(text, number.from, number.to + (isUnit ? unit.length : 0)),
    body: { kind: 'statement', text: said },
    layout: 'statement',
    score: 4.5 + rank,
  }
}

const SAID =
  /^["“«„]([^"”»“]{20,280})["”»“],?\s*(?:said|says|told us|wrote|explained|asked|ha detto|dice|disse|ha spiegato|sagte|sagt|a dit|dit|dijo|explicó)\s+(.{3,90})[.!]$/iu

/** `“We never saw a year like it,” said the harbour master, Ada Byron.` */
export function quotation({ text, plain, rank }: Told): Pattern | undefined {
  const [, said = '', who = ''] = SAID.exec(plain) ?? []
  if (said === '' || countWords(said) > 34) return undefined
  const quote = said.replace(/,$/, '')
  const from = plain.indexOf(said)
  const by = plain.lastIndexOf(who)
  const speaker = slice(text, by, by + who.replace(/,\s\p{Ll}.*$/u, '').length)
  // A short one is its slide's title, with its marks.
  if (countWords(quote) <= TITLE.words && quote.length <= TITLE.letters - 2)
    return {
      title: [{ text: `${plain.slice(0, 1)}${quote}${/[”"»“]/.exec(plain.slice(from + quote.length))?.[0] ?? '”'}` }],
      body: { kind: 'card', lines: [speaker] },
      layout: 'quote',
      score: 6 + rank,
    }
  return {
    body: { kind: 'quote', paragraphs: [slice(text, from, from + quote.length), speaker] },
    layout: 'quote',
    score: 6 + rank,
  }
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}`
const COMPANY = String.raw`(?:\s(?:of|from|at|di|da|von|de)\s\p{Lu}[\p{L}\p{N}.&-]+(?: \p{Lu}[\p{L}\p{N}.&-]+){0,2}|\s\([^()]{2,40}\))?`
const SPEAKER = new RegExp(`${NAME}${COMPANY}`, 'gu')
const GIVEN_BY =
  /,?\s(?:(?:held|given|presented|tenuto|presentato|gehalten|donné|présenté|impartida|presentada)\s)?(?:by|da|von|par|por)\s(?=\p{Lu})/u
/** A title that is written so that it is seen to be one. */
const TALK =
  /["“«„]([^"”»“]{12,140})["”»“]|((?:\p{Lu}[\p{L}\p{N}’'-]*|\d+)(?::?\s(?:(?:a|an|and|at|by|for|from|in|of|on|or|the|to|vs|with)\s)*(?:\p{Lu}[\p{L}\p{N}’'-]*|\d+)){4,})/u

/** A talk: what it is called, who gave it and of which company. */
export function talk({ text, plain, rank }: Told): Pattern | undefined {
  const by = GIVEN_BY.exec(plain)
  if (by === null) return undefined
  const link = linkedTitle(text, by.index)
  const found = link ?? TALK.exec(plain.slice(0, by.index + 1))
  const title = typeof found === 'string' ? found : (found?.[1] ?? found?.[2])
  if (title === undefined || countWords(title) < 3) return undefined
  const from = plain.indexOf(title)
  const speakers: Prose[] = []
  const rest = plain.slice(by.index + by[0].length)
  const end = rest.search(/,\s(?!\p{Lu})|[.;:!?](?=\s|$)/u)
  const part = end === -1 ? rest : rest.slice(0, end)
  for (const match of part.matchAll(SPEAKER)) {
    const at = by.index + by[0].length + match.index
    speakers.push(slice(text, at, at + match[0].length))
  }
  if (speakers.length === 0 || speakers.length > 4) return undefined
  return {
    title: slice(text, from, from + title.length).map(({ text: said }) => ({ text: said })),
    body: { kind: 'card', lines: speakers },
    score: 7 + rank,
  }
}

function linkedTitle(text: Prose, before: number): string | undefined {
  let at = 0
  for (const span of text) {
    const end = at + span.text.length
    if ((span.link !== undefined || span.style === 'emphasis') && end <= before + 1 && countWords(span.text) > 3)
      return span.text
    at = end
  }
  return undefined
}
