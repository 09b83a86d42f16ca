import type { SourceRule } from '../rule.ts'
import { checkKeys } from '../../source/check-keys.ts'
import { checkSlots } from '../../source/check-slots.ts'
import { readFrontmatter } from '../../source/frontmatter.ts'

export const frontmatter: SourceRule = {
  id: 'frontmatter',
  severity: 'error',
  description:
    'Whether each key of a frontmatter is read by Slidev, the slide’s layout or the deck, with a value it takes; whether one is written twice; and whether the layout has the slots that the slide fills.',
  help: 'Correct the key or the value, or take it out.',
  async inspect(deck) {
    return [
      ...deck.blocks.flatMap(block => readFrontmatter(block).problems),
      ...(await checkKeys(deck)),
      ...checkSlots(deck),
    ]
  },
}
