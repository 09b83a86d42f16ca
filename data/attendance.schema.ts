import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, source, date }) => {
  const people = z.strictObject({ value: z.int().positive(), source, date })
  return z.strictObject({
    title: text,
    /**
     * What the two crowds are, and what the earlier event adds.
     * `{registered}`, `{inPerson}`, `{online}`, `{previous}`, `{growth}` and `{previousRegistered}` stand for the figures, here and in the labels.
     */
    description: z.strictObject({ crowds: text, before: text }),
    inPerson: text,
    online: text,
    dot: text,
    onlineDerived: text,
    previous: text,
    previousDerived: text,
    total: text,
    figures: z
      .strictObject({
        registered: people,
        inPerson: people,
        /** A share: 1.1 is 110 % more. */
        growth: z.strictObject({ value: z.number().positive(), source, date }),
        previousRegistered: people,
      })
      .refine(({ registered, inPerson }) => inPerson.value < registered.value, {
        path: ['inPerson', 'value'],
        error: 'more people in person than registered in all',
      }),
  })
})

export default schema
export type Attendance = DataOf<typeof schema>
