import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnose } from '../model/diagnostic.ts'
import { frontmatter } from '../rules/source/frontmatter.ts'
import { unknownLayout } from '../rules/source/unknown-layout.ts'
import { slideError } from '../rules/stage/slide-error.ts'
import { checkLayout } from '../source/check-layout.ts'
import { readFrontmatter } from '../source/frontmatter.ts'
import { deckSlides, unreadProblems } from '../source/read-deck.ts'

/** What Slidev would pass over in silence: Markdown that it could not read, and layouts that it replaces by the default one. */
export async function checkDeck({ data, utils }: ResolvedSlidevOptions): Promise<Diagnostic[]> {
  const { slides, blocks } = deckSlides(data)
  const layouts = Object.keys(await utils.getLayouts())
  return [
    ...unreadProblems(data).map(one => diagnose(slideError, one)),
    ...blocks.flatMap(block => readFrontmatter(block).problems).map(one => diagnose(frontmatter, one)),
    ...slides.flatMap(slide => checkLayout(slide, layouts)).map(one => diagnose(unknownLayout, one)),
  ]
}
