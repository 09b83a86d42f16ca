import type { AudienceCode } from './audience-code.schema.ts'

declare const data: AudienceCode
export default data
