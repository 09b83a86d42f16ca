import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ text }) => z.strictObject({ until: text, budget: text }))

export default schema
export type Presenter = DataOf<typeof schema>
