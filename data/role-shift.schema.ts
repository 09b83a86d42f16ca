import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, plural, label, source }) => {
  /** A few words, and what they rest on; `judgement` where it is our own inference. */
  const remark = z.strictObject({
    words: text,
    more: text.optional(),
    source: z.union([source, z.literal('judgement')]),
  })
  const state = z.strictObject({
    /** How many layers, from the top, the developer carries. */
    held: z.int().min(1),
    developer: z.strictObject({ name: text, carries: text, source }),
    /** Stands beside the layers that the bracket spans. */
    remark,
    description: text,
  })
  const shared = state.extend({
    platform: z.strictObject({ name: text, carries: text, source }),
    /** What goes down over the boundary, and what comes up. */
    exchange: z.strictObject({ down: text, up: text }),
    limit: remark,
  })
  return z.strictObject({
    title: text,
    /** From the top of the stack to its bottom; our scheme. */
    layers: z.array(text).length(9),
    devops: state.extend({
      specialists: z.strictObject({
        name: text,
        carries: text,
        /** Beside each ring; `{count}` stands for how many. */
        people: plural,
        pairs: plural,
        source,
        rings: z.array(z.int().min(3).max(9)).length(3),
      }),
    }),
    platform: shared.extend({
      interface: z.strictObject({ ways: z.array(label).min(1).max(3), source }),
      others: remark,
    }),
    serverless: shared.extend({
      load: remark.extend({
        /** Pods running, moment by moment; a sketch, not a measurement. */
        pods: z.array(z.int().min(0).max(4)).length(7),
      }),
    }),
  })
})

export default schema
export type RoleShift = DataOf<typeof schema>
