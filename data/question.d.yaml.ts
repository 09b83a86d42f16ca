import type { Question } from './question.schema.ts'

declare const data: Question
export default data
