import type { CapsuleKamaji } from './capsule-kamaji.schema.ts'

declare const data: CapsuleKamaji
export default data
