import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, source }) => {
  const topic = z.strictObject({
    name: text,
    /** What the conversation asks; the right end of its line on the map. */
    question: text,
    /** What we take home from it. */
    answer: text,
    /** The answer is that there is none yet: its station stays hollow. */
    open: z.boolean(),
  })
  return z.strictObject({
    title: text,
    source,
    map: z.strictObject({ description: text, days: z.tuple([text, text, text]), month: text, beside: text }),
    line: z.strictObject({ description: text, lit: text, next: text }),
    sources: z.strictObject({ event: text }),
    home: z.strictObject({ description: text }),
    topics: z.strictObject({ network: topic, stateful: topic, platform: topic, tenancy: topic, next: topic }),
  })
})

export default schema
export type Topics = DataOf<typeof schema>
