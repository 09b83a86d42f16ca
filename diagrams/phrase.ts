/**
 * A sentence of data/ with its figures: `phrase('{count} tenants', { count: 5 })` => `5 tenants`.
 *
 * @throws Error when the sentence names something that is not given.
 */
export function phrase(sentence: string, values: Record<string, string | number>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined)
      throw new Error(`"${sentence}" names {${key}}, which is not one of ${Object.keys(values).join(', ')}`)
    return String(value)
  })
}
