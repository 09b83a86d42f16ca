import type { DataOf } from './define.ts'
import { z } from 'zod'
import { WAYS } from '../diagrams/five-ways.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source, date }) => {
  const fact = z.strictObject({ value: z.number(), unit: label, source })

  return z.strictObject({
    title: text,
    /** One for each step: what a listener hears. */
    descriptions: z.array(text).length(5),
    /** One for each step: what the speaker asserts. */
    takeaways: z.array(text).length(5),
    lab: z.strictObject({
      workers: z.strictObject({ count: z.literal(2), name: text, source }),
      cores: fact,
      memory: fact,
      card: z.strictObject({ name, ports: z.number(), speed: fact, bonded: text, source }),
      mtu: fact,
      kubernetes: z.strictObject({ version: name, source }),
      /** What stands between the workers: gaps are the facts above. */
      link: label,
      settings: label,
      worker: label,
    }),
    parts: z.strictObject({ pod: label, process: label, machine: label, kernel: label, card: label }),
    baseline: z.strictObject({ name: text, detail: text, source }),
    ways: z.record(
      z.enum(WAYS),
      z.strictObject({
        name: label,
        detail: label,
        /** What carries the packet, by its own name, on the block where it works. */
        carrier: name,
        source: z.array(source).min(1),
      }),
    ),
    /** Who measured, and whose count the five is. */
    people: text,
    count: text,
    source,
    date,
  })
})

export default schema
export type FiveWaysData = DataOf<typeof schema>
