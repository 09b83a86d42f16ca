import type { SourceRule } from '../rule.ts'

/** A heading that shows as one, and that Slidev does not take for the slide's title. */
const OTHER_HEADING = /^.+\n(?:=+|-+)\s*$|<h1\b/m

export const noTitle: SourceRule = {
  id: 'no-title',
  severity: 'warning',
  description: 'Whether a slide has a title, by which listeners, bookmarks and screen readers find it.',
  help: 'Begin the slide with a heading, or name it with title: in its frontmatter.',
  inspect: ({ slides }) =>
    slides
      .filter(({ title = '' }) => title.trim() === '')
      .map(({ file, start, slide, content }) => ({
        subject: 'slide',
        message: 'the slide has no title',
        ...(OTHER_HEADING.test(content) && {
          help: 'Write its heading as “# Heading”; Slidev takes no other for the title.',
        }),
        place: { file, line: start, slide },
      })),
}
