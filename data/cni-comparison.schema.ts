import type { DataOf } from './define.ts'
import { z } from 'zod'
import { CNI_COLUMNS, CNI_ROWS, MARKS } from '../diagrams/cni-filter.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, plural, name, label, source, date }) => {
  const rowId = z.enum(CNI_ROWS)

  const cell = z.strictObject({
    /** Our judgement of what the sources say. In the column cncf it only sorts the status. */
    mark: z.enum(MARKS),
    says: label,
    more: label.optional(),
    /** Which of the two lines is an identifier. */
    code: z.enum(['says', 'more']).optional(),
    source: z.array(source).min(1),
    /** The day it became so, where it is known. */
    since: date.optional(),
  })

  return z.strictObject({
    title: text,
    description: text,
    legend: z.strictObject({
      standsFor: text,
      judgement: text,
      offload: text,
      tag: name,
      marks: z.record(z.enum(MARKS), z.strictObject({ shown: text, spoken: text })),
    }),
    filter: z.strictObject({
      sums: text,
      sum: text,
      /** By how many rows meet the requirements. */
      none: text,
      meets: plural,
      /** What is met when 1, 2, … requirements are on. */
      which: z.array(text).length(CNI_COLUMNS.length),
    }),
    /** Shown at the end, when no row has both marks in full. */
    rest: z.strictObject({ says: text, never: z.tuple([z.enum(CNI_COLUMNS), z.enum(CNI_COLUMNS)]) }),
    /** Stands in for a takeaway that is not true of the rows a slide chose. */
    tally: text,
    columns: z.record(
      z.enum(CNI_COLUMNS),
      z.strictObject({
        title: label,
        code: z.boolean().optional(),
        chip: text,
        /** The requirement, when it is heard without the column's title above it. */
        spoken: text,
        takeaway: z.strictObject({
          says: text,
          /** The rows it is about: it is shown only while they, and no others, have these marks. */
          claim: z.partialRecord(z.enum(MARKS), z.array(rowId)),
        }),
      }),
    ),
    rows: z.record(rowId, z.strictObject({ name, with: name.optional(), cells: z.record(z.enum(CNI_COLUMNS), cell) })),
  })
})

export default schema
export type CniComparisonData = DataOf<typeof schema>
export type CniCell = CniComparisonData['rows']['flannel']['cells']['datapath']
