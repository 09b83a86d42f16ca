import type { Outline } from './outline.ts'
import type { DraftSlide } from './slide.ts'
import { counted } from '../../text.ts'
import { plainText } from '../prose.ts'

/** Lines of a tree: `├─ …`, `│  └─ …`. */
function* branch(lines: readonly (readonly string[])[]): Generator<string> {
  for (const [index, [first = '', ...more]] of lines.entries()) {
    const isLast = index === lines.length - 1
    yield `${isLast ? '└─' : '├─'} ${first}`
    for (const line of more) {
      yield `${isLast ? '  ' : '│ '} ${line}`
    }
  }
}

function shows({ body }: DraftSlide): string[] {
  switch (body.kind) {
    case 'nothing':
      return []
    case 'statement':
      return [plainText(body.text)]
    case 'points':
      return body.points.map(({ text }) => `· ${plainText(text)}`)
    case 'figures':
      return body.figures.map(({ figure, text }) => `${plainText(figure)}: ${plainText(text)}`)
    case 'card':
      return body.lines.map(plainText)
    case 'pictures':
      return body.pictures.map(({ alt, caption, source }) => `[picture: ${alt || caption || source}]`)
    case 'list':
      return body.items.map(({ text, depth }) => `${'  '.repeat(depth)}- ${plainText(text)}`)
    case 'table':
      return [`[table of ${counted(body.rows.length, 'row')}]`]
    case 'code':
      return [`[code of ${counted(body.code.split('\n').length, 'line')}]`]
    case 'quote':
      return body.paragraphs.map(paragraph => `> ${plainText(paragraph)}`)
    case 'picture':
      return [`[picture: ${body.alt || body.caption || body.source}]`]
    case 'links':
      return body.links.map(({ text, address }) => `${plainText(text)} → ${address}`)
  }
}

function paragraphs({ notes }: DraftSlide): string {
  const numbers = notes.flatMap(note => (note.kind === 'heading' ? [] : note.number))
  const first = numbers[0]
  const last = numbers.at(-1)
  if (first === undefined) return ''
  return first === last ? ` (${first})` : ` (${first}–${last})`
}

/** An outline as a tree of its slides, each with its paragraphs' numbers and what it shows. */
export function treeOf({ slides }: Outline): string {
  const [cover, ...others] = slides
  const linesOf = (slide: DraftSlide): string[] => [plainText(slide.title) + paragraphs(slide), ...shows(slide)]
  const parts = [...Map.groupBy(others, ({ part }) => part).values()].flatMap(told => {
    const [first, ...below] = told
    return first?.layout === 'section' ? [[...linesOf(first), ...branch(below.map(linesOf))]] : told.map(linesOf)
  })
  return [...(cover ? linesOf(cover) : []), ...branch(parts)].join('\n')
}
