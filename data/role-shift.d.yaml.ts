import type { RoleShift } from './role-shift.schema.ts'

declare const data: RoleShift
export default data
