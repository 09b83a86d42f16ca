import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source }) => {
  const mark = z.strictObject({
    name: text,
    /** So many stations are passed … */
    of: z.int().min(0),
    /** … of so many on the line. */
    out: z.int().max(12),
    source,
  })
  return z.strictObject({ title: text, description: text, marks: z.tuple([mark, mark]), score: text, next: label })
})

export default schema
export type FullMarks = DataOf<typeof schema>
