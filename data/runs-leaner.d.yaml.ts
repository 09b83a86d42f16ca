import type { RunsLeaner } from './runs-leaner.schema.ts'

declare const data: RunsLeaner
export default data
