/**
 * A sentence of data/ with its gaps filled in: `fillIn('{count} of {rows}', { count: 1, rows: 7 })` => `1 of 7`
 *
 * @throws Error when the sentence has a gap that nothing fills.
 */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, key: string) => {
    const value = values[key]
    if (value === undefined)
      throw new Error(`"${sentence}" has the gap ${gap}, which nothing fills; there are: ${Object.keys(values).join(', ')}`)
    return String(value)
  })
}
