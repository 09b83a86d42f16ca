import type { FiveWaysData } from './five-ways.schema.ts'

declare const data: FiveWaysData
export default data
