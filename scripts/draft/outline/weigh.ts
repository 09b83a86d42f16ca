import type { Words } from '../vocabulary.ts'
import type { Sentence } from './sentences.ts'
import { countWords, wordsIn } from './sentences.ts'

/** How much each thing says for or against a sentence. */
const WEIGHT = {
  /** Each word it shares with the heading, up to three. */
  heading: 0.7,
  /** A figure in it. */
  figure: 1.2,
  /** Each name or abbreviation in it, up to three. */
  name: 0.4,
  /** Each word that says something, up to eight. */
  content: 0.22,
  /** The first of its text; the first of a paragraph; the last of its text. */
  first: 0.5,
  opens: 0.3,
  last: 0.3,
  /** Said in words that the text uses again. */
  common: 1.5,
  /** Begins with a word that points back; each such word further on, up to two. */
  points: -1.3,
  leans: -0.4,
  question: -0.8,
  announces: -2,
  short: -1.2,
  /** Each word beyond a sentence's usual length. */
  long: -0.06,
} as const

const LENGTH = { least: 5, most: 26 }

export interface Weighed extends Sentence {
  weight: number
  /** Its place among the sentences weighed together, counted from 0. */
  place: number
}

function contentWords(text: string, { small }: Words): string[] {
  return wordsIn(text).filter(word => word.length > 2 && !small.has(word))
}

/** Words with a capital that do not begin the sentence. */
function namesIn(text: string): number {
  return text.match(/(?<=[\p{L}\p{N},;)'’"”] )["“«(]?\p{Lu}[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** What words say by themselves, wherever they stand: figures, names, and how many of them say something. */
export function worthOf(text: string, words: Words): number {
  return [
    // Not in a name: `IPv6`.
    /(?<!\p{L})\p{N}/u.test(text) ? WEIGHT.figure : 0,
    Math.min(3, namesIn(text)) * WEIGHT.name,
    Math.min(8, contentWords(text, words).length) * WEIGHT.content,
  ].reduce((sum, part) => sum + part, 0)
}

/**
 * Weighs the sentences of a stretch of text against each other, by what is around them: place, the heading's words, the words of
 * the other sentences. What a sentence says itself is weighed in the part of it that is shown (`worthOf`).
 *
 * @param paragraphs The sentences of each paragraph.
 * @param heading What they stand under; may be empty.
 */
export function weigh(paragraphs: readonly (readonly Sentence[])[], heading: string, words: Words): Weighed[] {
  const all = paragraphs.flat()
  const inHeading = new Set(contentWords(heading, words))
  const times = new Map<string, number>()
  for (const { plain } of all) {
    for (const word of new Set(contentWords(plain, words))) times.set(word, (times.get(word) ?? 0) + 1)
  }
  const opening = new Set(paragraphs.map(([first]) => first))
  return all.map((sentence, place) => {
    const { plain } = sentence
    const content = contentWords(plain, words)
    const length = countWords(plain)
    const common =
      content.length === 0
        ? 0
        : content.reduce((sum, word) => sum + ((times.get(word) ?? 1) - 1), 0) /
          content.length /
          Math.max(1, all.length - 1)
    const [first = '', ...others] = wordsIn(plain)
    const parts = [
      Math.min(3, new Set(content.filter(word => inHeading.has(word))).size) * WEIGHT.heading,
      place === 0 ? WEIGHT.first : 0,
      opening.has(sentence) ? WEIGHT.opens : 0,
      place === all.length - 1 ? WEIGHT.last : 0,
      common * WEIGHT.common,
      words.pointing.has(first) ? WEIGHT.points : 0,
      Math.min(2, others.filter(word => words.pointing.has(word)).length) * WEIGHT.leans,
      /\?["'”’»)]?$/.test(plain) ? WEIGHT.question : 0,
      plain.endsWith(':') ? WEIGHT.announces : 0,
      length < LENGTH.least ? WEIGHT.short : 0,
      Math.max(0, length - LENGTH.most) * WEIGHT.long,
    ]
    return { ...sentence, place, weight: parts.reduce((sum, part) => sum + part, 0) }
  })
}
