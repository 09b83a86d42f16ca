import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, source, date }) =>
  z.strictObject({
    title: text,
    description: z.strictObject({ speed: text, security: text }),
    speed: z.strictObject({
      heading: text,
      value: text,
      measured: text,
      rate: text,
      /** Gigabits a second: used at least, and there to use. */
      figure: z.strictObject({ value: z.number(), of: z.number(), ticks: z.array(z.number()).min(2), source, date }),
    }),
    security: z.strictObject({ heading: text, filter: text, encrypt: text, itself: text, joined: text, source }),
  }),
)

export default schema
export type NetworkVerdict = DataOf<typeof schema>
