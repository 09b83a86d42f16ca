import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

/** How the packets of a measurement went; each has a fill of its own. `unnamed`: the speakers did not say. */
export const WAYS = ['unnamed', 'offload-tcp', 'offload-rdma', 'not-stated'] as const
export type Way = (typeof WAYS)[number]

const schema = defineData(({ text, label, source, date }) =>
  z.strictObject({
    title: text,
    source,
    date,
    /** The range of all runs, over the bars. */
    hero: z.strictObject({ figure: text, claim: text }),
    unit: label,
    runs: z
      .array(
        z.strictObject({
          label: text,
          way: z.enum(WAYS),
          /** In the unit. */
          value: z.number().positive(),
          /** How the speakers put it. */
          reading: z.enum(['exact', 'about']),
          description: text,
        }),
      )
      .min(2)
      .max(3),
    transfer: z.strictObject({
      label: text,
      words: text,
      /** More than so many gigabits a second … */
      value: z.number().positive(),
      /** … of so many. */
      of: z.number().positive(),
      description: text,
    }),
    /** Stands below the bars in every state. */
    /** A figure that was said to be so, about. `{value}` stands for it and its unit. */
    about: text,
    /** Beside it, with the last click: what the figures allow. */
    verdict: text,
  }),
)

export default schema
export type CniBenchmark = DataOf<typeof schema>
