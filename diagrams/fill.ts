/**
 * A sentence with its gaps filled: `fill('stop {stop} of {stops}', { stop: 3, stops: 8 })` => `stop 3 of 8`
 *
 * @throws Error when the sentence has a gap that nothing fills: a translator mistyped its name.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, key: string) => {
    const value = values[key]
    if (value === undefined)
      throw new Error(`"${sentence}" has the gap ${gap}, but only ${Object.keys(values).join(', ')} can fill one`)
    return String(value)
  })
}
