import type { SourceRule } from '../../rule.ts'
import { spokenText } from '../../../source/spoken.ts'

export const noNotes: SourceRule = {
  id: 'no-notes',
  severity: 'warning',
  measures: 'Whether a slide has notes: what is said, for another speaker and for the handout. A deck without any is told of once.',
  mend: 'End the slide with a comment, <!-- what you say -->; or switch the rule off with check: { no-notes: off } in the first slide’s frontmatter.',
  inspect({ entry, slides }) {
    const silent = slides.filter(({ note }) => spokenText(note) === '')
    return silent.length === slides.length && slides.length > 1
      ? [
          {
            message: 'no slide of the deck has notes',
            place: { file: entry, line: 1 },
          },
        ]
      : silent.map(({ file, start, slide }) => ({
          message: 'the slide has no notes',
          place: { file, line: start, slide },
        }))
  },
}
