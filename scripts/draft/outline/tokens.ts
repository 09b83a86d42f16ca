import type { Words } from '../vocabulary.ts'

/** A word as it stands in its sentence. */
export interface Token {
  from: number
  to: number
  /** In lower case, without the marks around it. */
  bare: string
  /** The mark after it. */
  mark: string
  /** Has a capital though it begins nothing: `May`, `Will`. */
  isName: boolean
  /** The word before it, as `bare`. */
  before?: string
}

export function tokensOf(text: string): Token[] {
  let before: string | undefined
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const bare = word
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+|[^\p{L}\p{N}\p{Extended_Pictographic}']+$/gu, '')
    const token: Token = {
      from: index,
      to: index + word.length,
      bare,
      mark: /[,;:]["'”’»)]?$/.exec(word)?.[0][0] ?? '',
      isName: index > 0 && /^\p{Lu}\p{Ll}/u.test(word),
      before,
    }
    before = bare
    return token
  })
}

/** The phrase of a list that stands at a place, in words. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (words.every((word, index) => matches(tokens[at + index], word, index < words.length - 1))) return words.length
  }
  return 0
}

/** `nell'` stands at `nell'ultimo`; within a phrase no mark may part its words. */
function matches(token: Token | undefined, word: string, within: boolean): boolean {
  if (token === undefined || (within && token.mark !== '')) return false
  return word.endsWith("'") ? token.bare.startsWith(word) : token.bare === word
}

/** How many of the words are not small ones. */
export function tellingWords(tokens: readonly Token[], words: Words): number {
  return tokens.filter(
    ({ bare }) => bare !== '' && !words.small.has(bare) && !words.small.has(bare.split("'")[0] ?? ''),
  ).length
}
