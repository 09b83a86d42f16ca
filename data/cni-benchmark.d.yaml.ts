import type { CniBenchmark } from './cni-benchmark.schema.ts'

declare const data: CniBenchmark
export default data
