import type { DataOf } from './define.ts'
import { z } from 'zod'
import { SIDES } from '../diagrams/capsule-kamaji.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, source, date }) =>
  z.strictObject({
    title: text,
    date,
    /** `{tenant}` stands for the letter. */
    tenant: text,
    /** What changed after the event. */
    since: z.strictObject({ capsule: text, hosted: text, sources: z.array(source).min(1) }),
    sides: z.record(
      z.enum(SIDES),
      z.strictObject({
        name,
        /** What stands above the boundary, and what below it. */
        owns: text,
        run: text,
        source,
        /** The side for a listener. */
        picture: text,
      }),
    ),
  }),
)

export default schema
export type CapsuleKamaji = DataOf<typeof schema>
