import type { Quote } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Body } from './slide.ts'
import { plainText } from '../prose.ts'
import { BODY_WORDS } from './list-body.ts'
import { countWords } from './sentences.ts'

function isAttribution(paragraph: Prose): boolean {
  return /^[—–-]\s*\S/.test(plainText(paragraph))
}

/** A quote whole, or its first paragraph and who said it; undefined where that is too long for a slide. */
export function quoteBody({ paragraphs }: Quote): Body | undefined {
  const said = paragraphs.filter(paragraph => !isAttribution(paragraph))
  const words = said.reduce((sum, paragraph) => sum + countWords(plainText(paragraph)), 0)
  const [first] = said
  if (first === undefined) return undefined
  if (words <= BODY_WORDS) return { kind: 'quote', paragraphs }
  return countWords(plainText(first)) <= BODY_WORDS
    ? { kind: 'quote', paragraphs: [first, ...paragraphs.filter(isAttribution)] }
    : undefined
}
