import type { Coasts } from '../../data/coasts.schema.ts'
import { expect, it } from 'vitest'
import schema from '../../data/coasts.schema.ts'
import { partsFor } from '../../scripts/data/define.ts'
import { readData } from '../../scripts/site/read-data.ts'

const coasts = (await readData('data/coasts.yaml', 'en')) as Coasts

/** By the even-odd rule: how often a ray to the east crosses the ring. */
function lies(place: readonly [number, number], outline: readonly (readonly [number, number])[]): boolean {
  const [x, y] = place
  return (
    outline.filter(([x1, y1], index) => {
      const [x2, y2] = outline[(index + 1) % outline.length] ?? [x1, y1]
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
    }).length %
      2 ===
    1
  )
}

function on(place: readonly [number, number]): string[] {
  return coasts.land.filter(({ outline }) => lies(place, outline)).map(({ name }) => name)
}

it.each([
  ['Detroit', [-83.05, 42.33], 'North America'],
  ['Toronto', [-79.6, 43.75], 'North America'],
  ['Gander', [-54.6, 48.95], 'Newfoundland'],
  ['London', [-0.12, 51.51], 'Great Britain'],
  ['Edinburgh', [-3.2, 55.9], 'Great Britain'],
  ['Dublin', [-6.35, 53.35], 'Ireland'],
  ['Madrid', [-3.7, 40.4], 'Europe'],
  ['Valencia', [-0.42, 39.47], 'Europe'],
  ['Rome', [12.6, 41.9], 'Europe'],
  ['Milan', [9.19, 45.46], 'Europe'],
  ['Lecce', [18.17, 40.35], 'Europe'],
  ['Palermo', [13.4, 38.05], 'Sicily'],
  ['Cagliari', [9.1, 39.25], 'Sardinia'],
  ['Ajaccio', [8.8, 41.93], 'Corsica'],
  ['Stockholm', [17.9, 59.35], 'Scandinavia'],
  ['Tunis', [10.1, 36.75], 'Africa'],
] as const)('%s stands on land', (_, place, land) => {
  expect(on(place)).toEqual([land])
})

it.each([
  ['the middle of the Atlantic', [-40, 45]],
  ['the Bay of Biscay', [-5, 45.5]],
  ['the Tyrrhenian Sea', [12, 40]],
  ['the Adriatic', [15, 43]],
  ['the Irish Sea', [-5.2, 53.8]],
  ['the Channel', [-1, 50.2]],
  ['the Gulf of Saint Lawrence', [-62, 48]],
  ['Hudson Bay', [-85, 59]],
  ['the Strait of Gibraltar', [-5.6, 35.95]],
] as const)('%s is water', (_, place) => {
  expect(on(place)).toEqual([])
})

it('each lake lies in the land around it', () => {
  for (const { outline } of coasts.lakes) {
    for (const place of outline) expect(on(place)).toHaveLength(1)
  }
})

it('the island lies in its lake', () => {
  const huron = coasts.lakes.find(({ name }) => name === 'Huron')
  for (const { outline } of coasts.islands) {
    for (const place of outline) expect(lies(place, huron?.outline ?? [])).toBe(true)
  }
})

it.each([
  ['1 2, 3', 'expected places such as'],
  ['1 2, 3 4', 'a ring has three places or more'],
  ['1 2, 3 4, 5 99', '<=85'],
])('an outline of "%s" is refused', (outline, reason) => {
  const result = schema(partsFor({ languages: ['en'], language: 'en', sources: new Set() })).safeParse({
    source: 'judgement',
    land: [{ name: 'Nowhere', outline }],
    lakes: [],
    islands: [],
  })
  expect(result.error?.issues[0]?.message).toContain(reason)
})
