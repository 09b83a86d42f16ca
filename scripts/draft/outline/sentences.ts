import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import { cutProse, plainText, tidyProse } from '../prose.ts'

/** One sentence of a paragraph. */
export interface Sentence {
  text: Prose
  plain: string
}

/** What sentences are found with, made once for an article. */
export interface Reader {
  words: Words
  segmenter: Intl.Segmenter
  /** What the months are called: after the ordinal of a day no sentence begins. */
  months: ReadonlySet<string>
}

/** `Mai`, `Februar`, and the short forms, as a date has them. */
function monthsOf(language: string): ReadonlySet<string> {
  const forms = ['long', 'short'] as const
  return new Set(
    forms.flatMap(month => {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, index) =>
        format
          .formatToParts(new Date(Date.UTC(2024, index, 15)))
          .flatMap(({ type, value }) => (type === 'month' ? value : [])),
      ).flat()
    }),
  )
}

export function createReader(language: string, words: Words): Reader {
  return { words, segmenter: new Intl.Segmenter(language, { granularity: 'sentence' }), months: monthsOf(language) }
}

/** `… p.es. `, `… by J. `, `… see no. ` before a figure: the full stop belongs to the word. */
function endsOpen(text: string, next: string, { abbreviations, numbering, small }: Words): boolean {
  const [, before = '', word = ''] = /(?:^|\s)(?:(\S+)\s+)?([\p{L}.]{1,6})\.["'”’»)]?\s*$/u.exec(text.slice(-40)) ?? []
  // "Ada L. Byron", "by L. Byron", and not "tenant A. Then".
  const isInitial = /^\p{Lu}$/u.test(word) && (before === '' || /^\p{Lu}/u.test(before) || small.has(before))
  // "2 ms. Nobody", and not "Ms. Nobody": a unit after its figure.
  const isUnit = /\p{N}$/u.test(before) && !/^\s*\p{N}/u.test(next)
  if (isUnit) return false
  return (
    isInitial || abbreviations.has(word.toLowerCase()) || (/^\p{N}/u.test(next) && numbering.has(word.toLowerCase()))
  )
}

/** Where a sentence may end: as Unicode says, and before a figure, where Unicode expects a decimal. */
function* placesIn(text: string, segmenter: Intl.Segmenter): Generator<number> {
  for (const { segment, index } of segmenter.segment(text)) {
    for (const match of segment.matchAll(/[.!?]["'”’»)]?\s+(?=\p{N})/gu)) yield index + match.index + match[0].length
    yield index + segment.length
  }
}

/** Where each sentence ends. */
function* endsOf(text: string, { segmenter, words, months }: Reader): Generator<number> {
  let from = 0
  for (const to of placesIn(text, segmenter)) {
    const next = text.slice(to, to + 12)
    // What follows a sentence begins with a capital, a figure or a mark; and after a space, where its words have spaces between them.
    const before = text.slice(Math.max(from, to - 60), to)
    const goesOn =
      /^\s*\p{Ll}/u.test(next) ||
      (/[.!?]["'”’»)]*$/.test(before) && /^[^\s\p{L}\p{N}]/u.test(next)) ||
      endsOpen(before, next, words) ||
      // "am 21. Mai"
      (/(?<!\p{N})\d{1,2}\.\s$/u.test(before) && months.has(/^\p{L}+/u.exec(next)?.[0] ?? ''))
    if (goesOn && to < text.length) continue
    yield to
    from = to
  }
}

/** A paragraph's sentences, in order; nothing of it is lost. */
export function sentencesOf(prose: Prose, reader: Reader): Sentence[] {
  return cutProse(prose, [...endsOf(plainText(prose), reader)]).flatMap(part => {
    const text = tidyProse(part)
    return text.length > 0 ? [{ text, plain: plainText(text) }] : []
  })
}

/** Letters of scripts that put no spaces between words; about so many of them say as much as a word does. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
const LETTERS_A_WORD = 2.5

/** `Kubernetes’ API-Server, v1.25` => 3: what is between spaces and has a letter or figure; unspaced scripts by their letters. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  const spaced = text
    .replaceAll(UNSPACED, ' ')
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length
  return spaced + Math.ceil(unspaced / LETTERS_A_WORD)
}

/** How wide a text is, in letters of ours: those of unspaced scripts are twice as wide. */
export function widthOf(text: string): number {
  return text.length + (text.match(UNSPACED)?.length ?? 0)
}

/** A text's words as they are compared: in lower case, without marks. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*/gu) ?? []
  )
}
