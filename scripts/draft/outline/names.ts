import type { Content } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Making } from './making.ts'
import type { Piece, Stretch } from './sections.ts'
import { plainText, tidyProse } from '../prose.ts'
import { pointsBack } from './clauses.ts'
import { showable } from './points.ts'
import { announces } from './sections.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE, titleOf } from './titles.ts'
import { weigh } from './weigh.ts'

/** A block that is shown as it is, with the text that belongs to it. */
export type ShownBlock = Extract<Stretch, { kind: 'shown' }>

function withoutColon(prose: Prose): Prose {
  return prose.map((span, index) =>
    index === prose.length - 1 ? { ...span, text: span.text.replace(/\s*:\s*$/, '') } : span,
  )
}

/** The words of a block that say what it is: a picture's, a quote's, the head of a table. */
function ownWords(content: Content): string[] {
  switch (content.kind) {
    case 'picture':
      return [content.caption, content.alt]
    case 'quote':
      return content.paragraphs.map(plainText)
    case 'table':
      return [
        content.header
          .map(plainText)
          .filter(text => text !== '')
          .join(' · '),
      ]
    default:
      return []
  }
}

/** What the text before a block calls it: `Her rules for a new alert:`. */
function announced({ before }: ShownBlock, words: Words): Prose[] {
  const last = before.at(-1)
  const sentence = last && announces(last) ? last.sentences.at(-1) : undefined
  return [sentence && shorten(withoutColon(sentence.text), TITLE, words)]
    .filter(name => name !== undefined)
    .filter(name => countWords(plainText(name)) > 2)
}

/** What the sentences beside a block say, the strongest first; what points back to others comes last. */
function told(pieces: readonly Piece[], { reader: { words }, heading }: Making): Prose[] {
  const sentences = pieces.map(piece =>
    piece.sentences.map(({ text }) => {
      const said = withoutColon(text)
      return { text: said, plain: plainText(said) }
    }),
  )
  const parts = showable(weigh(sentences, plainText(heading?.text ?? []), words), TITLE, words).map(({ part }) => part)
  return [...parts.filter(part => !pointsBack(part, words)), ...parts.filter(part => pointsBack(part, words))]
}

/** What a table, picture… may be called: by the text that belongs to it, by its own words, by the heading; the best first. */
export function namesFor(stretch: ShownBlock, making: Making): Prose[] {
  const { content } = stretch
  const {
    reader: { words },
    heading,
  } = making
  const before = [...announced(stretch, words), ...told(stretch.before, making)]
  const after = told(stretch.after, making)
  const own = ownWords(content)
    .map(text => tidyProse([{ text }]))
    .filter(text => countWords(plainText(text)) > 2)
    .map(text => shorten(text, TITLE, words))
    .filter(text => text !== undefined)
  const under = heading ? [titleOf(heading.text, words)] : []
  switch (content.kind) {
    // A picture is called what it shows, and a quote what it says.
    case 'picture':
    case 'quote':
      return [...own, ...before, ...under, ...after]
    // A table is called what it stands under; its head says less than any sentence.
    case 'table':
      return [...announced(stretch, words), ...under, ...before, ...own, ...after]
    // What follows a list or code goes on from it, and seldom says what it is.
    default:
      return [...before, ...under]
  }
}

/** What a block is called where nothing near it serves: by its kind, under its heading. */
export function kindName(kind: ShownBlock['content']['kind'], { heading, reader: { words } }: Making): Prose {
  const name = words.deck[kind]
  // A list under a heading is what the heading says.
  if (heading && kind === 'list') return titleOf(heading.text, words)
  return heading ? [...titleOf(heading.text, words), { text: ` (${name.toLowerCase()})` }] : [{ text: name }]
}
