import type { Outline } from './outline.ts'
import { textOf } from '../article.ts'
import { countWords } from './sentences.ts'

/** How fast notes are read aloud. */
export const WORDS_A_MINUTE = 130

/** How long the notes of a deck take, in minutes; code and tables are not read aloud. */
export function minutesOf({ slides }: Outline): number {
  const words = slides
    .flatMap(({ notes }) => notes)
    .filter(({ kind }) => kind !== 'code' && kind !== 'table' && kind !== 'heading')
    .reduce((sum, note) => sum + countWords(textOf(note)), 0)
  return Math.ceil(words / WORDS_A_MINUTE)
}
