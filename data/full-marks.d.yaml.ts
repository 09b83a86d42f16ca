import type { FullMarks } from './full-marks.schema.ts'

declare const data: FullMarks
export default data
