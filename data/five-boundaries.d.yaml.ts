import type { FiveBoundaries } from './five-boundaries.schema.ts'

declare const data: FiveBoundaries
export default data
