import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text, name, source, date }) => {
  const moment = z.strictObject({ date, label: text, source, description: text })
  return z
    .strictObject({
      title: text,
      tiers: z.strictObject({ graduated: text, incubating: text, sandbox: text, archived: text, paused: text }),
      /** The axis begins at the first of January of this year. */
      begins: date,
      /** The moment from which the growth is counted. */
      first: z.strictObject({ date, label: text }),
      /** The moment the deck stands at, and the one it looks back from; `{first}`, `{then}` and `{now}` are the counts. */
      then: moment,
      now: moment,
      /** What came after `then`, in the picture. */
      since: text,
      /** What stands at the open station. */
      open: text,
      projects: z
        .array(
          z.strictObject({
            name,
            /** Newest last: from when on the project is in that tier. */
            moves: z
              .array(
                z.strictObject({
                  tier: z.enum(['graduated', 'incubating', 'sandbox', 'archived']),
                  since: date,
                  source,
                }),
              )
              .min(1),
          }),
        )
        .min(1),
    })
    .superRefine((data, context) => {
      data.projects.forEach((project, index) =>
        project.moves.forEach((move, place) => {
          const before = project.moves[place - 1]
          if (before && before.since >= move.since) {
            context.addIssue({
              code: 'custom',
              path: ['projects', index, 'moves', place, 'since'],
              message: `${move.since} does not come after ${before.since}`,
            })
          }
        }),
      )
    })
})

export default schema
export type StorageLandscape = DataOf<typeof schema>
