import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

/** Which way the packets of a measurement went; each has a fill of its own. */
export const WAYS = ['software', 'offload-tcp', 'offload-rdma', 'not-stated'] as const

/** How the speakers put a figure: as it is, "about", or "over". */
export const READINGS = ['exact', 'about', 'more-than'] as const

const schema = defineData(({ text, label, source, date }) => {
  const measured = z.strictObject({
    label,
    /** Set off from the label: what this row differs in. */
    over: text.optional(),
    way: z.enum(WAYS),
    /** In the panel's unit. */
    value: z.number().positive(),
    reading: z.enum(READINGS),
  })
  const unmeasured = z.strictObject({
    label,
    /** Stands where the bar would be, because no figure was given. */
    instead: text,
  })
  const panel = z.strictObject({
    title: text,
    /** The unit, and which direction is better. */
    better: text,
    unit: label,
    /** The panel for somebody who does not see it; names every figure. */
    description: text,
    source,
    date,
    rows: z.array(z.union([measured, unmeasured])).min(1),
  })
  return z.strictObject({
    title: text,
    panels: z.strictObject({ throughput: panel, latency: panel, application: panel }),
    verdict: z.strictObject({
      /** Between the application's first and second row. */
      offload: z.strictObject({ claim: text, gain: text }),
      /** Between its second and third. */
      rdma: z.strictObject({ claim: text, gain: text }),
      /** `{from}` and `{to}` stand for the range's ends. */
      description: text,
      range: z.strictObject({ label: text, from: z.number().positive(), to: z.number().positive(), source, date }),
    }),
    ways: z.strictObject({ software: text, 'offload-tcp': text, 'offload-rdma': text, 'not-stated': text }),
  })
})

export default schema
export type CniBenchmark = DataOf<typeof schema>
export type Panel = CniBenchmark['panels']['throughput']
export type Row = Panel['rows'][number]
export type Way = (typeof WAYS)[number]
export type Reading = (typeof READINGS)[number]
