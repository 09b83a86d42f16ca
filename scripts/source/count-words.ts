const LETTER = /\p{L}/u
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** How many words a text has. Figures and signs are none: `7,403 of 16,986 in the hall` => 4 */
export function countWords(text: string, language: string): number {
  return text
    .split(/\s+/)
    .filter(word => LETTER.test(word))
    .reduce((sum, word) => sum + (UNSPACED.test(word) ? segments(word, language) : 1), 0)
}

function segments(text: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike, segment }) => isWordLike && LETTER.test(segment),
  ).length
}
