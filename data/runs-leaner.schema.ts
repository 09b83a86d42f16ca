import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, source, date }) => {
  /** What is claimed above a picture, and said below it. */
  const picture = z.strictObject({ claim: text, words: text, source, date })
  const count = z.int().min(1)
  return z.strictObject({
    title: text,
    source: z.literal('judgement'),
    key: z.strictObject({ needed: text, freed: text, idle: text }),
    cores: picture.extend({ all: count, before: count, after: count, unit: z.literal('cores') }),
    machines: picture.extend({ more: text, tenants: count, each: count, after: count, unit: z.literal('machines') }),
    /** Pods needed, moment by moment; a sketch, not a measurement. */
    pods: picture.extend({ /** Under the axis. */ time: text, demand: z.array(z.int().min(0).max(8)).length(10) }),
    /** Before the first click, and what each of the three adds. */
    description: z.strictObject({ before: text, steps: z.tuple([text, text, text]) }),
  })
})

export default schema
export type RunsLeaner = DataOf<typeof schema>
