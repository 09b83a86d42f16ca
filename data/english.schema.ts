import type { DataOf } from './define.ts'
import { z } from 'zod'
import { defineData } from './define.ts'

const schema = defineData(({ name }) => z.array(name).min(1))

export default schema
export type English = DataOf<typeof schema>
