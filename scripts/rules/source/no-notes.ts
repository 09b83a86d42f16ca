import type { SourceRule } from '../rule.ts'
import { spokenText } from '../../source/spoken.ts'

export const noNotes: SourceRule = {
  id: 'no-notes',
  severity: 'warning',
  description:
    'Whether a slide has notes: what is said, for another speaker and for the handout. A deck without any is told of once.',
  help: 'End the slide with what you say, in a comment: <!-- Good evening. -->',
  inspect({ entry, slides }) {
    const silent = slides.filter(({ note }) => spokenText(note) === '')
    return silent.length === slides.length && slides.length > 1
      ? [
          {
            subject: 'deck',
            message: 'no slide of the deck has notes',
            help: 'End slides with what you say, in comments; or switch the rule off in the first slide’s frontmatter: check: { no-notes: off }',
            place: { file: entry, line: 1 },
          },
        ]
      : silent.map(({ file, start, slide }) => ({
          subject: 'slide',
          message: 'the slide has no notes',
          place: { file, line: start, slide },
        }))
  },
}
