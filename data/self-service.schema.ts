import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source, date }) =>
  z.strictObject({
    title: text,
    source: z.literal('judgement'),
    /** What lies on either side of the boundary. */
    sides: z.strictObject({ own: text, run: text }),
    /** `{count}` stands for how many are drawn. */
    before: z.strictObject({ ask: text, wait: text, tickets: text, hand: text }),
    after: z.strictObject({
      declare: text,
      self: label,
      loop: text,
      automated: text,
      planes: text,
      clusters: text,
      team: z.strictObject({ words: text, source }),
      /** What was not there yet. */
      nodes: z.strictObject({ words: text, sources: z.array(source).min(1), date }),
    }),
    /** What the controllers do, again and again. */
    loop: z.tuple([text, text, text]),
    /** One for each state. */
    description: z.tuple([text, text, text]),
  }),
)

export default schema
export type SelfService = DataOf<typeof schema>
