import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, source, date }) => {
  const people = z.strictObject({ value: z.int().positive(), source, date })
  return z.strictObject({
    title: text,
    /** `{registered}`, `{inPerson}`, `{previous}`, `{growth}` and `{previousRegistered}` stand for the figures, here and in the labels. */
    description: text,
    before: text,
    /** Says that the number of the event before is not exact. */
    about: text,
    now: text,
    dot: text,
    registered: text,
    years: z.strictObject({ before: name, now: name }),
    praise: text,
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
