import type { Coasts } from './coasts.schema.ts'

declare const data: Coasts
export default data
