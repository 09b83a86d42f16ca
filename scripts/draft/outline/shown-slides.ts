import type { Content } from '../article.ts'
import type { Making } from './making.ts'
import type { ShownBlock } from './names.ts'
import type { DraftSlide } from './slide.ts'
import { plainText, tidyProse } from '../prose.ts'
import { bodiesOf, isAttribution } from './bodies.ts'
import { kindName, namesFor } from './names.ts'
import { TITLE } from './titles.ts'

/** A quote that is a title by itself, with who said it below, where that is told: `“…”`, `— Ada`. */
function shortQuote(content: Content, { titles }: Making): Pick<DraftSlide, 'title' | 'body'> | undefined {
  if (content.kind !== 'quote') return undefined
  const [said, by, ...more] = content.paragraphs
  if (said === undefined || more.length > 0 || (by && !isAttribution(by)) || plainText(said).length > TITLE.letters)
    return undefined
  const quoted = /^["“«„]/.test(plainText(said)) ? said : [{ text: '“' }, ...said, { text: '”' }]
  return titles.isFree(quoted)
    ? { title: titles.take(tidyProse(quoted)), body: by ? { kind: 'statement', text: by } : { kind: 'nothing' } }
    : undefined
}

function paragraphsOf(pieces: ShownBlock['before']): Content[] {
  return pieces.map(({ paragraph }) => paragraph)
}

/** The slides that show a list, a table, code, a quote or a picture. */
export function shownSlides(stretch: ShownBlock, making: Making): DraftSlide[] {
  const { content, before, after } = stretch
  const { titles, part, reader } = making
  const asTitle = shortQuote(content, making)
  if (asTitle) {
    return [{ layout: 'quote', part, ...asTitle, notes: [...paragraphsOf(before), content, ...paragraphsOf(after)] }]
  }
  const wish = namesFor(stretch, making).find(name => titles.isFree(name)) ?? kindName(content.kind, making)
  return bodiesOf(content, reader).map(({ body, note }, index, all) => ({
    layout: 'default',
    part,
    title: titles.take(wish),
    body,
    notes: [
      ...(index === 0 ? paragraphsOf(before) : []),
      note,
      ...(index === all.length - 1 ? paragraphsOf(after) : []),
    ],
  }))
}
