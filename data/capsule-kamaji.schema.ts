import type { DataOf } from './define.ts'
import { z } from 'zod'
import { DIFFERENCES, SIDES } from '../diagrams/capsule-kamaji.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source, date }) =>
  z.strictObject({
    title: text,
    /** The state of both projects. */
    date,
    sides: z.record(
      z.enum(SIDES),
      z.strictObject({
        name: text,
        source,
        /** The drawing for a listener. */
        picture: text,
        facts: z.record(z.enum(DIFFERENCES), text),
      }),
    ),
    rows: z.record(z.enum(DIFFERENCES), text),
    /** Of one side: its picture, then its facts. */
    description: label,
    differs: text,
  }),
)

export default schema
export type CapsuleKamaji = DataOf<typeof schema>
