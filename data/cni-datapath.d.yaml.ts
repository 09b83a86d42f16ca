import type { CniDatapathData } from './cni-datapath.schema.ts'

declare const data: CniDatapathData
export default data
