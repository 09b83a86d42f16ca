import type { Block } from '../article.ts'
import type { Prose } from '../prose.ts'
import { plainText, sliceProse, tidyProse } from '../prose.ts'

/** `Ada: `, `[00:12:03] Host: `, `Dr. Byron (12:03): `: who speaks, at the beginning of what is said. */
const LABEL =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[\s–-]*)?(\p{Lu}[\p{L}\p{N}.'’ -]{0,30}?)(?:\s[[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?:\s+(?=\S)/u
/** A text is a conversation when so many of its paragraphs begin with who speaks, each more than once. */
const FEWEST = 4

function labelOf(prose: Prose): RegExpExecArray | null {
  return LABEL.exec(plainText(prose))
}

/** A conversation without the names before what each says, and its headings too; any other article as it is. */
export function withoutSpeakers(blocks: readonly Block[]): (prose: Prose) => Prose {
  const labels = blocks.flatMap(block =>
    block.kind === 'paragraph' || block.kind === 'heading' ? (labelOf(block.text)?.[1] ?? []) : [],
  )
  const speakers = new Set(labels.filter((label, index) => labels.indexOf(label) !== index))
  const told = labels.filter(label => speakers.has(label)).length
  if (speakers.size === 0 || told < FEWEST) return prose => prose
  return prose => {
    const found = labelOf(prose)
    return found !== null && speakers.has(found[1] ?? '')
      ? tidyProse(sliceProse(prose, found[0].length, Infinity))
      : prose
  }
}
