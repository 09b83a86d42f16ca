import type { Violation } from '../model/diagnostic.ts'
import type { DeckSlide } from './read-deck.ts'
import { readFrontmatter } from './frontmatter.ts'
import { hint } from './nearest.ts'

/** Holds a slide's layout against those there are; Slidev would show it in the default one and only log a line. */
export function checkLayout({ layout, blocks, file, start, slide }: DeckSlide, known: readonly string[]): Violation[] {
  if (known.includes(layout)) return []
  const stated = blocks
    .flatMap(block => readFrontmatter(block).entries)
    .find(({ key, value }) => key === 'layout' && value === layout)
  return [
    {
      subject: layout,
      message: `unknown layout "${layout}"; there are ${known.toSorted().join(', ')}.${hint(layout, known)}`,
      place: { file, line: start, ...stated?.valuePlace, slide },
    },
  ]
}
