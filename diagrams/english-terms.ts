/** A stretch of a text, and whether it is one of the terms that stay English. */
export interface Run {
  text: string
  english: boolean
}

/** Whether a deck speaks English, `en-GB` too, and has nothing to mark; one that does not say what it speaks does. */
export function isEnglish(language = 'en'): boolean {
  return /^en\b/.test(language)
}

/** Finds terms as whole words, the longer of two that begin alike, in any case; needs the flags `giu`. */
function patternOf(terms: readonly string[]): string {
  const longestFirst = terms.toSorted((one, other) => other.length - one.length)
  const alternatives = longestFirst.map(term => term.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
  return String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`
}

/** `termRuns('L’offload rende', ['offload'])` => `L’`, `offload` (English), ` rende`. */
export function termRuns(text: string, terms: readonly string[]): Run[] {
  return text
    .split(new RegExp(`(${patternOf(terms)})`, 'giu'))
    .map((part, index) => ({ text: part, english: index % 2 === 1 }))
    .filter(run => run.text !== '')
}

/** What Markdown says by other means than words: comments, code, tags, addresses, expressions. */
const NO_WORDS = [
  /<!--[\s\S]*?-->/,
  /```[\s\S]*?```/,
  /`[^`]*`/,
  /<[^>]*>/,
  /\{\{[\s\S]*?\}\}/,
  /\]\([^)]*\)/,
  /https?:\S+/,
]
  .map(({ source }) => source)
  .join('|')

/** The terms in a slide's Markdown, each in `<span lang="en">`; tags, code and comments stay as they are. */
export function markTerms(markdown: string, terms: readonly string[]): string {
  return markdown.replaceAll(new RegExp(`${NO_WORDS}|(${patternOf(terms)})`, 'gimu'), (all, term?: string) =>
    term === undefined ? all : `<span lang="en">${term}</span>`,
  )
}
