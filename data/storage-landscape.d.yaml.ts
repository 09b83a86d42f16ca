import type { StorageLandscape } from './storage-landscape.schema.ts'

declare const data: StorageLandscape
export default data
