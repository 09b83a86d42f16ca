import type { ClusterCount } from './cluster-count.schema.ts'

declare const data: ClusterCount
export default data
