import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source }) => {
  const carrier = z.strictObject({ name: text, carries: text, source })
  const state = z.strictObject({
    /** How many layers, from the top, the developer carries. */
    held: z.int().min(1),
    developer: carrier,
    /** What follows for the developer, large. */
    verdict: text,
    source,
    /** Before the click, and what it adds. */
    description: z.tuple([text, text]),
  })
  const shared = state.extend({
    platform: carrier,
    /** What goes down over the boundary, and what comes up. */
    exchange: z.strictObject({ down: text, up: text }),
  })
  return z.strictObject({
    title: text,
    /** From the top of the stack to its bottom; our scheme. */
    layers: z.array(text).length(9),
    devops: state.extend({ specialists: carrier.extend({ verdict: text }) }),
    platform: shared.extend({
      /** How it stands to DevOps. */
      beside: z.strictObject({ words: text, source }),
      interface: z.strictObject({ ways: z.array(label).min(1).max(3), source }),
      /** So many people of other teams are drawn. */
      others: z.strictObject({ words: text, count: z.int().min(1).max(9), source }),
    }),
    serverless: shared.omit({ verdict: true }).extend({
      load: z.strictObject({
        words: text,
        time: text,
        /** Under the first moment, which has no pod. */
        none: text,
        /** Pods running, moment by moment; a sketch, not a measurement. */
        pods: z.array(z.int().min(0).max(4)).length(7),
        source,
      }),
      operator: z.strictObject({ words: text, more: text, source: z.literal('judgement') }),
    }),
  })
})

export default schema
export type RoleShift = DataOf<typeof schema>
