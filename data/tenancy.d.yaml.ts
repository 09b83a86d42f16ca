import type { Tenancy } from './tenancy.schema.ts'

declare const data: Tenancy
export default data
