import type { Sources } from './sources.schema.ts'

declare const data: Sources
export default data
