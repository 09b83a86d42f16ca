import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, label }) => {
  /** A picture's name, the words in it, and what a listener hears of it. */
  const picture = <Words extends z.ZodType>(words: Words) => z.strictObject({ name: label, words, said: text })
  return z.strictObject({
    title: text,
    source: z.literal('judgement'),
    /** The two sides of the line. */
    key: z.strictObject({ above: text, below: text }),
    /** What to do about it. */
    monday: text,
    open: text,
    pictures: z.strictObject({
      network: picture(z.strictObject({ pod: label, program: label, kernel: label })),
      offload: picture(z.strictObject({ pod: label, kernel: label, card: label })),
      stateful: picture(z.strictObject({ pod: label, data: label, volume: label })),
      platform: picture(z.strictObject({ code: label, machines: label, risen: label })),
      tenancy: picture(z.strictObject({ shared: label })),
    }),
    description: z.strictObject({ line: text, open: text }),
  })
})

export default schema
export type FiveBoundaries = DataOf<typeof schema>
