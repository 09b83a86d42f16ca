import type { DataOf } from './define.ts'
import { z } from 'zod'
import { CNI_COLUMNS, CNI_ROWS, MARKS } from '../diagrams/cni-filter.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, plural, name, label, source }) => {
  const cell = z.strictObject({
    /** Our judgement of what the sources say. */
    mark: z.enum(MARKS),
    /** The reason for the mark; seen in a wide column, heard in every one. */
    says: label,
    source: z.array(source).min(1),
  })

  return z.strictObject({
    title: text,
    description: text,
    legend: z.record(z.enum(MARKS), text),
    filter: z.strictObject({
      sums: text,
      sum: text,
      /** What the rows that are left have, by how many requirements are on. */
      meets: z.strictObject({ one: plural, two: plural, all: plural }),
    }),
    /** How security is met all the same; beside the title. */
    security: text,
    /** What changed after the event; shown with the row and the column it is about. */
    since: z.strictObject({ says: text, row: z.enum(CNI_ROWS), column: z.enum(CNI_COLUMNS), source }),
    columns: z.record(z.enum(CNI_COLUMNS), z.strictObject({ title: label })),
    rows: z.record(z.enum(CNI_ROWS), z.strictObject({ name, cells: z.record(z.enum(CNI_COLUMNS), cell) })),
  })
})

export default schema
export type CniComparisonData = DataOf<typeof schema>
