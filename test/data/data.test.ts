import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../scripts/model/diagnostic.ts'
import { checkData, languagesOf, readData, sourceKeys } from '../../scripts/site/read-data.ts'

const all = readdirSync('data').filter(file => file.endsWith('.yaml'))
/** What the other files are read with, and words that state nothing. */
const WITHOUT_FACTS = ['audience-code.yaml', 'english.yaml', 'languages.yaml', 'presenter.yaml', 'sources.yaml']
const files = all.filter(file => !WITHOUT_FACTS.includes(file))
const languages = await languagesOf('data')

/** Every `source` and `sources` in a file, at any depth. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^sources?$/i.test(key) ? [inner].flat().filter(one => typeof one === 'string') : sourcesIn(inner),
  )
}

it('the data passes its schemas', async () => {
  expect((await checkData('data')).map(formatDiagnostic)).toEqual([])
})

it('the data is written in English and Italian', () => {
  expect(languages).toEqual(['en', 'it'])
})

/** Everything but the words: numbers, dates, keys, and how many of what there is. */
function factsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(factsOf)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, factsOf(inner)]))
  }
  return typeof value === 'string' ? value.length > 0 : value
}

describe.each(all)('data/%s', file => {
  it('has the same facts in each language', async () => {
    const [first, ...others] = await Promise.all(
      languages.map(async language => factsOf(await readData(`data/${file}`, language))),
    )
    for (const facts of others) expect(facts).toEqual(first)
  })
})

describe.each(files)('data/%s', file => {
  it('says where its facts come from, by keys of data/sources.yaml', async () => {
    const stated = sourcesIn(await readData(`data/${file}`))
    expect(stated).not.toEqual([])
    expect([
      ...(await sourceKeys('data')),
      'judgement', // Our own, and the drawing says so.
    ]).toEqual(expect.arrayContaining(stated))
  })
})

describe('data/sources.yaml', () => {
  it('dates every source', async () => {
    const sources = (await readData('data/sources.yaml')) as Record<string, { date: string }>
    expect(Object.values(sources).every(({ date }) => /^\d{4}/.test(date))).toBe(true)
  })
})
