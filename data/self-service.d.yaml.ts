import type { SelfService } from './self-service.schema.ts'

declare const data: SelfService
export default data
