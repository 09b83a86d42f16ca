/**
 * Words with places for values: `fillIn('Slide {page} of {total}', { page: 8, total: 26 })` => `Slide 8 of 26`.
 *
 * @throws Error naming the place that has no value, so that no slide shows braces.
 */
export function fillIn(words: string, values: Record<string, string | number>): string {
  return words.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`${place} in "${words}" has no value`)
    return String(value)
  })
}
