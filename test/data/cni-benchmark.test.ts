import type { CniBenchmark } from '../../data/cni-benchmark.schema.ts'
import { describe, expect, it } from 'vitest'
import schema from '../../data/cni-benchmark.schema.ts'
import { partsFor } from '../../scripts/data/define.ts'
import { languagesOf, readData } from '../../scripts/site/read-data.ts'

const facts = (await readData('data/cni-benchmark.yaml')) as CniBenchmark

it('the range of run times holds every run time shown', () => {
  const { from, to } = facts.verdict.range
  for (const row of facts.panels.application.rows) {
    if ('value' in row) {
      expect(row.value).toBeGreaterThanOrEqual(from)
      expect(row.value).toBeLessThanOrEqual(to)
    }
  }
})

it('"no gain" and "half the time" are what the run times say', () => {
  const [calico, tcp, rdma] = facts.panels.application.rows.map(row => ('value' in row ? row.value : Number.NaN))
  expect(tcp).toBe(calico)
  expect((rdma ?? 0) / (tcp ?? 1)).toBeCloseTo(0.5, 1)
})

describe.each(await languagesOf('data'))('in %s', language => {
  it('each figure is in the description of its panel, written as the language writes it', async () => {
    const { panels } = (await readData('data/cni-benchmark.yaml', language)) as CniBenchmark
    for (const { rows, description } of Object.values(panels)) {
      for (const row of rows) {
        if ('value' in row) expect(description).toContain(row.value.toLocaleString(language))
      }
    }
  })
})

it('a row has a figure or says why it has none, never both', () => {
  const panel = schema(partsFor({ languages: ['en'], language: 'en', sources: new Set(['talk']) }))
  const words = { en: 'words' }
  const row = { label: words, instead: words, way: 'software', value: 1, reading: 'exact' }
  const result = panel.safeParse({ panels: { latency: { rows: [row] } } })
  expect(result.error?.issues.some(({ path }) => path.join('.') === 'panels.latency.rows.0')).toBe(true)
})
