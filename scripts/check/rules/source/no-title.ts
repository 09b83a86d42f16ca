import type { SourceRule } from '../../rule.ts'

export const noTitle: SourceRule = {
  id: 'no-title',
  severity: 'warning',
  measures: 'Whether a slide has a title, by which listeners, bookmarks and screen readers find it.',
  mend: 'Begin the slide with a heading, or name it with title: in its frontmatter.',
  inspect: ({ deck }) => deck.slides.filter(({ title }) => title === undefined).map(({ file, line, no }) => ({
    message: 'the slide has no title',
    place: { file, line, slide: no },
  })),
}
