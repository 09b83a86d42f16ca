export { answerFiles } from './answer-files.ts'
