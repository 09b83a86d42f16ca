import type { DataOf } from './define.ts'
import { z } from 'zod'
import { HOOKS, USES } from '../diagrams/ebpf-hooks.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source }) => {
  const sources = z.array(source).min(1)
  return z.strictObject({
    title: text,
    parts: z.strictObject({
      pod: label,
      nic: name,
      user: text,
      kernel: label,
      stack: name,
      driver: label,
      bypassed: text,
    }),
    /** The fixed path: a chain of rules. */
    before: z.strictObject({
      rules: text,
      rule: text,
      passes: text,
      matches: text,
      name: text,
      order: text,
      waits: text,
      sources,
      description: text,
    }),
    /** `name` and `note` stand alone until the first use comes. */
    hooks: z.strictObject({
      name: text,
      note: text,
      verified: text,
      /** Where on the path each hook lies; stands in its lane until programs come. */
      places: z.record(z.enum(HOOKS), text),
      sources,
      description: text,
    }),
    /** Over the first use. */
    used: text,
    /** What programs are loaded for; one click each. */
    uses: z
      .array(
        z.strictObject({
          key: z.enum(USES),
          name: text,
          note: text.optional(),
          /** What goes back up into user space. */
          reports: text.optional(),
          /** Who reads it there. */
          reader: label.optional(),
          /** At which hooks programs of this use run, from the top down. Only what a source says. */
          dots: z.array(z.strictObject({ hook: z.enum(HOOKS), label: text.optional(), sources })).min(1),
          description: text,
        }),
      )
      .length(USES.length),
  })
})

export default schema
export type EbpfHooksData = DataOf<typeof schema>
