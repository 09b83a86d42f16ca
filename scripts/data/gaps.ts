/** A place in a sentence of data/ that a component fills: `{page}`. */
export const GAP = /\{(\w+)\}/g

/** The gaps of a sentence, each once, in alphabetical order: `gapsOf('slide {page} of {total}')` => `['page', 'total']`. */
export function gapsOf(sentence: string): string[] {
  return [...new Set(Array.from(sentence.matchAll(GAP), ([, name = '']) => name))].sort()
}
