import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source, date }) =>
  z.strictObject({
    title: text,
    heads: z.strictObject({ declare: text, reconcile: text, follow: text }),
    admin: text,
    plane: text,
    controllers: text,
    pods: text,
    /** What the controllers do, again and again. */
    loop: z.array(text).length(3),
    /** What a tenant declares. */
    kind: z.strictObject({ name, source, date }),
    many: label,
    clusters: text,
    team: z.strictObject({ words: text, source, date }),
    /** What to take home. */
    same: text,
    /** What is ours in the drawing, and what was not there yet. */
    scheme: z.strictObject({ words: text, sources: z.array(source).min(1), date }),
    /** One for each state. */
    description: z.array(text).length(4),
  }),
)

export default schema
export type SelfService = DataOf<typeof schema>
