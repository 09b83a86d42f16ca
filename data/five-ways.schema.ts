import type { DataOf } from './define.ts'
import { z } from 'zod'
import { WAYS } from '../diagrams/five-ways.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, label, source, date }) =>
  z.strictObject({
    title: text,
    source,
    date,
    /** The talk's own title, in its own language, and who gave it. */
    talk: z.strictObject({ name, people: text }),
    labs: z.strictObject({
      metal: text,
      openstack: text,
      hardware: text,
      ports: z.number().int().positive(),
      speed: name,
    }),
    parts: z.strictObject({ pods: label, kernel: label, card: label, wire: label }),
    ways: z.record(
      z.enum(WAYS),
      z.strictObject({
        name: label,
        /** What the packet meets between the pod and the card, from top to bottom; two at the most. */
        kernel: z.array(name).max(2),
        /** What switches it in the card. */
        card: name.optional(),
        switched: z.enum(['kernel', 'card']),
      }),
    ),
    /** One for each step: what a screen reader user hears of the picture, together with those before. */
    descriptions: z.array(text).length(4),
  }),
)

export default schema
export type FiveWaysData = DataOf<typeof schema>
