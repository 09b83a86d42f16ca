import type { SourceRule } from '../rule.ts'
import { bodyText } from '../../source/body-text.ts'
import { countWords } from '../../source/count-words.ts'

export const wordy: SourceRule = {
  id: 'wordy',
  severity: 'warning',
  description:
    'How many words the audience has to read: in paragraphs, lists and tables, without the title, code, formulas, what components draw, and notes.',
  help: 'Say it, and move it into the notes; leave on the slide what must be seen.',
  limits: { words: 40 },
  inspect: ({ slides, language }, { words: most = 40 }) =>
    slides.flatMap(({ file, line, slide, content }) => {
      const pieces = bodyText(content)
      const words = pieces.reduce((sum, { text }) => sum + countWords(text, language), 0)
      return words > most
        ? [
            {
              subject: 'slide',
              message: 'the slide has a lot to read',
              measure: `${words} words`,
              limit: `at most ${most}`,
              place: { file, line: line + (pieces[0]?.line ?? 0), slide },
            },
          ]
        : []
    }),
}
