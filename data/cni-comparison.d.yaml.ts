import type { CniComparisonData } from './cni-comparison.schema.ts'

declare const data: CniComparisonData
export default data
