import type { DataOf } from './define.ts'
import { z } from 'zod'
import { MODELS } from '../diagrams/tenancy.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, plural, label, source, date }) => {
  /** So many once, and so many for each tenant. */
  const count = z.strictObject({
    shared: z.int().min(0),
    each: z.int().min(0),
    /** What kind those for each tenant are. */
    note: text.optional(),
  })
  return z.strictObject({
    title: text,
    /** Beside the field, and the slider's name for a listener. */
    label: text,
    slider: text,
    tenants: plural,
    scale: text,
    /** Says the limits when the field is given something else. */
    refused: text,
    rows: z.strictObject({ clusters: text, planes: text, machines: text }),
    result: text,
    assumptions: z.array(text).length(2),
    /** How many machines a control plane takes where it has machines of its own. */
    plane: z.strictObject({ machines: z.int().min(1), unit: z.literal('machines'), source, date }),
    unit: z.strictObject({ one: label, ten: label, plane: text, planes: text, badge: text }),
    sum: label,
    description: z.strictObject({ all: label, model: text, ten: text }),
    models: z.record(
      z.enum(MODELS),
      z.strictObject({
        clusters: count,
        planes: count,
        /** The control planes that have machines of their own. */
        onMachines: count,
        source,
        date,
      }),
    ),
  })
})

export default schema
export type ClusterCount = DataOf<typeof schema>
