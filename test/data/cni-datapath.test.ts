import type { CniDatapathData } from '../../data/cni-datapath.schema.ts'
import { describe, expect, it } from 'vitest'
import { WAYS } from '../../diagrams/cni-datapath.ts'
import { languagesOf, readData } from '../../scripts/site/read-data.ts'

const ways = await Promise.all(
  (await languagesOf('data')).flatMap(language =>
    WAYS.map(async way => ({
      language,
      way,
      ...((await readData('data/cni-datapath.yaml', language)) as CniDatapathData).ways[way],
    })),
  ),
)

/** What fits between the nodes at 28 and at 20 px. */
const TITLE = 16
const LINE = 32

describe.each(ways)('the stops of $way in $language', ({ stops, key }) => {
  it.each(stops)('$title: fits between the nodes', ({ title, caption }) => {
    const lines = caption.split('\n')
    expect(title.length).toBeLessThanOrEqual(TITLE)
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(LINE)
  })

  it('lets a walk of the main points halt at the key stop and arrive at the pod', () => {
    expect(stops[key - 1]?.halt).toBe(true)
    expect(stops.at(-1)?.halt).toBe(true)
  })
})
