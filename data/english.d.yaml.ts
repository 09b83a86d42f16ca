import type { English } from './english.schema.ts'

declare const data: English
export default data
