import type { NetworkVerdict } from './network-verdict.schema.ts'

declare const data: NetworkVerdict
export default data
