import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, source, date }) =>
  z.strictObject({
    title: text,
    source,
    date,
    /** So many tenants, each with so many machines of its own for its control plane. */
    tenants: z.int().positive().max(50),
    machines: z.int().positive().max(3),
    /** The question in two halves: the first stands above the boundary, the second below it. */
    own: text,
    run: text,
    /** Beside the machines: `{all}` is tenants times machines. */
    labels: z.strictObject({ own: text, run: text }),
    /** What a screen reader user hears of each state, together with those before; `{all}` is tenants times machines. */
    states: z.array(text).length(3),
  }),
)

export default schema
export type Question = DataOf<typeof schema>
