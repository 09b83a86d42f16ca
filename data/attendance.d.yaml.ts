import type { Attendance } from './attendance.schema.ts'

declare const data: Attendance
export default data
