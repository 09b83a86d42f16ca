import type { DataOf } from './define.ts'
import { z } from 'zod'
import { LAYER_NAMES } from '../diagrams/tenancy-small.ts'
import { ATTRIBUTES, MODELS, WORDS } from '../diagrams/tenancy.ts'
import { defineData } from './define.ts'

const schema = defineData(({ text, label, source, date }) =>
  z.strictObject({
    title: text,
    /** Says that the marks are ours. */
    judgement: text,
    /** The names of the buttons; `{model}` is the model's name. */
    enlarge: text,
    close: text,
    /** What lies on either side of the boundary. */
    sides: z.strictObject({ own: text, run: text }),
    layers: z.record(z.enum(LAYER_NAMES), text),
    /** A model that costs a step less of some attributes than the one it is compared with; our marks say so. */
    lowers: z.array(
      z.strictObject({
        model: z.enum(MODELS),
        from: z.enum(MODELS),
        attributes: z.array(z.enum(ATTRIBUTES)).min(1),
        words: text,
        source: z.literal('judgement'),
      }),
    ),
    shared: text,
    own: text,
    attributes: z.record(z.enum(ATTRIBUTES), text),
    description: z.strictObject({ all: text, marks: text, concluded: text, one: text, reason: label }),
    words: z.record(z.enum(WORDS), label),
    models: z.record(
      z.enum(MODELS),
      z.strictObject({
        name: label,
        /** The name beside the smallest drawing, in one line or two. */
        rail: label,
        claim: text,
        /** What all tenants share, and what each has to itself. */
        shared: text,
        own: text,
        /** The enlarged drawing for a listener. */
        picture: text,
        /** The state of the sources. */
        date,
        /** Our marks from 1 to 4; the reason is the source's. */
        marks: z.record(z.enum(ATTRIBUTES), z.strictObject({ mark: z.int().min(1).max(4), reason: text, source })),
      }),
    ),
  }),
)

export default schema
export type Tenancy = DataOf<typeof schema>
export type TenancyModel = Tenancy['models'][keyof Tenancy['models']]
