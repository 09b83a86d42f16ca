import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source, date }) => {
  const city = z.strictObject({
    name: label,
    /** When the event was there, in words. */
    when: text,
    date,
    /** Degrees, north positive. */
    latitude: z.number().min(-85).max(85),
    /** Degrees, east positive. */
    longitude: z.number().min(-180).max(180),
    source,
    /** What else the author says of the city; `\n` starts a new line. */
    note: z.strictObject({ says: text, source }).optional(),
  })
  return z.strictObject({
    title: text,
    /** Before the line is drawn, and after; `{distance}` stands for the kilometres. */
    description: z.strictObject({ before: text, after: text }),
    /** `{distance}` stands for the kilometres, to the next hundred. */
    distance: text,
    from: city,
    to: city,
  })
})

export default schema
export type Crossing = DataOf<typeof schema>
