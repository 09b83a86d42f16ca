import type { Crossing } from './crossing.schema.ts'

declare const data: Crossing
export default data
