import type { EbpfHooksData } from './ebpf-hooks.schema.ts'

declare const data: EbpfHooksData
export default data
