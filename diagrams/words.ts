/**
 * A sentence of data/ with its gaps filled: `fillIn('about {distance} km', { distance: '6,700' })` => `about 6,700 km`.
 * The gap is in the data because each language puts it elsewhere.
 *
 * @throws Error when the sentence has a gap that `values` does not fill.
 */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`"${sentence}" has the gap ${gap}, but only ${Object.keys(values).join(', ') || 'nothing'} can fill it`)
    return value
  })
}
