import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text }) => {
  const kind = z.strictObject({
    /** What the code is for, above the address. */
    words: text,
    /** What one needs, or may do with it, below the address. */
    hint: text,
    /** What a listener hears; `{address}` is the short one. */
    description: text,
  })
  return z.strictObject({ title: text, kinds: z.strictObject({ follow: kind, slides: kind }) })
})

export default schema
export type AudienceCode = DataOf<typeof schema>
