import type { Topics } from './topics.schema.ts'

declare const data: Topics
export default data
