import { GAP } from '../scripts/data/gaps.ts'

/**
 * A sentence of data/ with its gaps filled: `fillIn('slide {page} of {total}', { page: 8, total: 26 })` => `slide 8 of 26`.
 * The gaps are in the data because each language puts them elsewhere.
 *
 * @throws Error when the sentence has a gap that nothing fills, so that no slide shows braces.
 */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(GAP, (gap, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(
        `"${sentence}" has the gap ${gap}, but only ${Object.keys(values).join(', ') || 'nothing'} can fill one`,
      )
    return String(value)
  })
}
