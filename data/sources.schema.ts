import type { DataOf } from './define.ts'
import { z } from 'zod'
import { TOPICS } from '../diagrams/tone.ts'
import { defineData, gapsOf } from './define.ts'

const schema = defineData(({ label, name, date }) =>
  z.record(
    name,
    z
      .strictObject({
        /** Under which heading of the sources slides it stands. */
        topic: z.enum(['event', ...TOPICS]),
        /** The work's own title, English whatever the deck speaks: `{title}` in `full`. Default: it has none that is quoted. */
        title: name.optional(),
        /** The key of a source that stands for this and others at the foot of a slide. Default none. */
        in: name.optional(),
        /** As it stands at the foot of a slide; a few words. */
        short: label,
        /** Who published what, whole, for the sources slide. */
        full: label,
        /** Where to look: an address, or repository@commit:path. */
        where: label,
        /** When it was published, or the state that was read. */
        date,
      })
      .refine(({ full, title }) => gapsOf(full).join() === (title === undefined ? '' : 'title'), {
        path: ['full'],
        error: 'has the gap {title} where there is a title, and only there',
      }),
  ),
)

export default schema
export type Sources = DataOf<typeof schema>
export type Source = Sources[string]
