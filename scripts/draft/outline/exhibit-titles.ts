import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Place } from './exhibit.ts'
import type { Section } from './sections.ts'
import { plainText, tidyProse } from '../prose.ts'
import { titleFrom } from './claims.ts'
import { pointsBack, pointsOut } from './references.ts'
import { firstBlock } from './sections.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE, titleOf } from './titles.ts'

function withoutColon(prose: Prose): Prose {
  return tidyProse(
    prose.map((span, index) =>
      index === prose.length - 1 ? { ...span, text: span.text.replace(/\s*:\s*$/, '') } : span,
    ),
  )
}

/** What stands right before a block and names it, or a claim beside it. */
export function namesNear(block: number, { section, claims, words }: Place): (Prose | undefined)[] {
  const before = section.sentences.filter(sentence => sentence.block === block - 1).at(-1)
  const announced =
    before?.plain.endsWith(':') && countWords(before.plain) > 2
      ? shorten(withoutColon(before.text), TITLE, words)
      : undefined
  const near = claims
    .filter(({ sentence }) => Math.abs(sentence.block - block) <= 1)
    .toSorted((one, other) => other.weight - one.weight)
    .map(claim => titleFrom(claim, words))
  const heading = headingBefore(block, section)
  return [isClean(announced, words) ? announced : undefined, heading && titleOf(heading, words), ...near]
}

/** Whether words may be a title: they do not point to what is not on the slide. */
export function isClean(title: Prose | undefined, words: Words): boolean {
  if (title === undefined) return false
  const plain = plainText(title).toLowerCase()
  return /^there (?:is|are|was|were)\b/.test(plain) || (!pointsBack(title, words) && !pointsOut(title, words))
}

/** The heading that a block stands under: the nearest above it. */
export function headingBefore(block: number, section: Section): Prose | undefined {
  const { name, blocks } = section
  const start = firstBlock(section)
  const above = blocks.findLast((one, index) => one.kind === 'heading' && start + index < block)
  return above?.kind === 'heading' ? above.text : name
}
