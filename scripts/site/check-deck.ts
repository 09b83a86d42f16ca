import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Problem } from '../problem.ts'
import { checkLayout } from '../source/check-layout.ts'
import { readFrontmatter } from '../source/frontmatter.ts'
import { deckSlides, unreadProblems } from '../source/read-deck.ts'

/** What Slidev would pass over in silence: Markdown that it could not read, and layouts that it replaces by the default one. */
export async function checkDeck({ data, utils }: ResolvedSlidevOptions): Promise<Problem[]> {
  const { slides, blocks } = deckSlides(data)
  const layouts = Object.keys(await utils.getLayouts())
  return [
    ...unreadProblems(data),
    ...blocks.flatMap(block => readFrontmatter(block).problems),
    ...slides.flatMap(slide => checkLayout(slide, layouts)),
  ]
}
