import type { DataOf } from './define.ts'
import { z } from 'zod'
import { ANSWERS } from '../diagrams/cluster-count.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, plural, label, source, date }) => {
  const count = z.int().min(0)
  return z.strictObject({
    title: text,
    /** Beside the slider, and its name for a listener. */
    label: text,
    slider: text,
    tenants: plural,
    /** Who few and many tenants may be. */
    few: text,
    many: text,
    unit: text,
    head: text,
    sides: z.strictObject({ shared: text, own: text }),
    /** What the pods take beside the machines. */
    room: z.strictObject({ live: plural, short: text, long: text }),
    /** What is assumed, and what is not counted. */
    model: text,
    /** How many machines a control plane takes where it has machines of its own. */
    plane: z.strictObject({ machines: z.int().min(1), unit: z.literal('machines'), source, date }),
    answers: z.record(
      z.enum(ANSWERS),
      z.strictObject({
        name: text,
        /** The name in two lines, beside a row. */
        row: text,
        /** The models it stands for, on one line and beside a row. */
        models: text,
        lines: text,
        /** Control planes on machines, once and for each tenant; control planes as pods for each tenant. */
        rule: z.strictObject({ shared: count, each: count, pods: count }),
        sources: z.array(source).min(1),
        date,
      }),
    ),
    description: z.strictObject({ one: label, answer: text, boundary: text }),
  })
})

export default schema
export type ClusterCount = DataOf<typeof schema>
