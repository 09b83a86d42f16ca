import type { CniBenchmark } from '../../data/cni-benchmark.schema.ts'
import { describe, expect, it } from 'vitest'
import { languagesOf, readData } from '../../scripts/site/read-data.ts'

describe.each(await languagesOf('data'))('in %s', language => {
  it('names each figure in its description', async () => {
    const { runs, transfer } = (await readData('data/cni-benchmark.yaml', language)) as CniBenchmark
    for (const { value, description } of [...runs, transfer])
      expect(description).toContain(value.toLocaleString(language))
  })

  it('says half of the time where the last run took half of the one before', async () => {
    const { runs } = (await readData('data/cni-benchmark.yaml', language)) as CniBenchmark
    const [, tcp, rdma] = runs.map(({ value }) => value)
    expect((rdma ?? 0) / (tcp ?? 1)).toBeCloseTo(0.5, 1)
  })
})
