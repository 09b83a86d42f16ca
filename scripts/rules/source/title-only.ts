import type { DeckSlide, DeckSource } from '../../source/read-deck.ts'
import type { SourceRule } from '../rule.ts'
import { hasBody } from '../../source/has-body.ts'

/** Layouts for something under a title; covers, sections, statements and the like are meant to say one thing. */
const FOR_CONTENT = new Set(['default', 'full', 'none', 'two-cols', 'two-cols-header'])
/** By what a layout is given something to show. */
const SHOWN_KEYS = ['background', 'image', 'url', 'src']

const HEADING = /^\s*(?:#{1,6}\s|<h[1-6][\s>])/i

/** Whether the slide's layout draws what its frontmatter says. */
function showsFrontmatter({ layout, values }: DeckSlide, { layouts }: DeckSource): boolean {
  const props = layouts.get(layout)?.props
  return SHOWN_KEYS.some(key => key in values) || props === undefined || Object.keys(props).some(key => key in values)
}

export const titleOnly: SourceRule = {
  id: 'title-only',
  severity: 'warning',
  description:
    'Whether a slide has something under its title. Covers, sections, statements and other layouts for one sentence are left out.',
  help: 'Show what the title says; or choose a layout that is for one sentence: layout: section, statement, center.',
  inspect: deck =>
    deck.slides
      .filter(slide => FOR_CONTENT.has(slide.layout) && !showsFrontmatter(slide, deck) && !hasBody(slide.content))
      .flatMap(({ file, line, slide, content }) => {
        const heading = content.split('\n').findIndex(one => HEADING.test(one))
        return heading < 0
          ? []
          : [
              {
                subject: 'slide',
                message: 'the slide has a title and nothing under it',
                place: { file, line: line + heading, slide },
              },
            ]
      }),
}
