import type { DataOf } from './define.ts'
import { z } from 'zod'
import { TOPICS } from '../diagrams/tone.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, date }) => z.record(name, z.strictObject({
  /** Under which heading of the sources slides it stands. */
  topic: z.enum(['event', ...TOPICS]),
  /** As it stands at the foot of a slide; a few words. */
  short: text,
  /** Who published what, whole, for the sources slide. */
  full: text,
  /** Where to look: an address, or repository@commit:path. */
  where: name,
  /** When it was published, or the state that was read. */
  date,
})))

export default schema
export type Sources = DataOf<typeof schema>
export type Source = Sources[string]
