import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source }) => {
  const topic = z.strictObject({
    name: text,
    /** What the conversation asks; the right end of its line on the map. */
    question: text,
  })
  return z.strictObject({
    title: text,
    source,
    map: z.strictObject({ description: text, days: z.tuple([text, text, text]), month: text, beside: text }),
    line: z.strictObject({
      description: text,
      lit: text,
      next: text,
      /** The line at the end: what a listener hears, the next year, and what stands above and behind the QR code. */
      complete: text,
      again: label,
      slides: text,
      code: text,
    }),
    sources: z.strictObject({ event: text, back: text }),
    topics: z.strictObject({ network: topic, stateful: topic, platform: topic, tenancy: topic, next: topic }),
  })
})

export default schema
export type Topics = DataOf<typeof schema>
