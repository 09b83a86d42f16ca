import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../data/define.ts'
import { formatProblem } from '../../scripts/problem.ts'
import { checkData, readData, sourceKeys } from '../../scripts/site/read-data.ts'

const files = readdirSync('data').filter(file => file.endsWith('.yaml') && file !== 'sources.yaml')

/** Every `source` and `sources` in a file, at any depth. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, inner]) => /^sources?$/i.test(key)
    ? [inner].flat().filter(one => typeof one === 'string')
    : sourcesIn(inner))
}

describe.each(LANGUAGES)('the data in %s', (language) => {
  it('passes its schemas', async () => {
    expect((await checkData('data', language)).map(formatProblem)).toEqual([])
  })
})

describe.each(files)('data/%s', (file) => {
  it('says where its facts come from, by keys of data/sources.yaml', async () => {
    const stated = sourcesIn(await readData(`data/${file}`, LANGUAGES[0]))
    expect(stated).not.toEqual([])
    expect([
      ...await sourceKeys('data'),
      'judgement', // Our own, and the drawing says so.
    ]).toEqual(expect.arrayContaining(stated))
  })
})

describe('data/sources.yaml', () => {
  it('dates every source', async () => {
    const sources = await readData('data/sources.yaml', LANGUAGES[0]) as Record<string, { date: string }>
    expect(Object.values(sources).every(({ date }) => /^\d{4}/.test(date))).toBe(true)
  })
})
