import type { Article } from '../article.ts'
import type { Outline } from '../outline/outline.ts'
import type { Reader } from '../outline/sentences.ts'
import type { DraftSlide } from '../outline/slide.ts'
import type { Prose } from '../prose.ts'
import { prosesOf, textOf } from '../article.ts'
import { sentencesOf } from '../outline/sentences.ts'
import { plainText } from '../prose.ts'

/** What a slide shows in words, a line each: its title, points, cells, captions; neither code nor addresses. */
export function linesOf({ layout, title, body }: DraftSlide): string[] {
  const proses = (all: readonly Prose[]): string[] => all.map(plainText)
  const below = (): string[] => {
    switch (body.kind) {
      case 'nothing':
      case 'code':
        return []
      case 'statement':
        return [plainText(body.text)]
      case 'points':
        return body.points.map(({ text }) => plainText(text))
      case 'figures':
        return body.figures.flatMap(({ figure, text }) => proses([figure, text]))
      case 'card':
        return proses(body.lines)
      case 'list':
        return body.items.map(({ text }) => plainText(text))
      case 'table':
        return proses([body.header, ...body.rows].flat())
      case 'quote':
        return proses(body.paragraphs)
      case 'picture':
        return [body.caption]
      case 'pictures':
        return body.pictures.map(({ caption }) => caption)
      case 'links':
        return []
    }
  }
  // The cover is called as the article calls itself, of which the head may know more.
  return [...(layout === 'cover' ? [] : [plainText(title)]), ...below()].filter(line => line.trim() !== '')
}

/** All that one line of a slide may be taken from: a sentence, a heading, an item, a cell, a caption. */
export function originsOf({ blocks, about }: Article, reader: Reader): string[] {
  return [
    about.title ?? '',
    ...blocks.flatMap(block =>
      block.kind === 'picture'
        ? [block.alt, block.caption]
        : [
            ...prosesOf(block).flatMap(prose => [
              plainText(prose),
              ...sentencesOf(prose, reader).map(({ plain }) => plain),
            ]),
            ...(block.kind === 'code' ? textOf(block).split('\n') : []),
          ],
    ),
  ].filter(text => text !== '')
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a line's words stand in a text, in their order. */
export function isWithin(line: string, text: string): boolean {
  const words = wordsOf(text)
  let at = 0
  return wordsOf(line).every(word => {
    const found = words.indexOf(word, at)
    at = found + 1
    return found !== -1
  })
}

/** The lines of a deck that stand in no single sentence or heading of its article; what the deck says itself is given. */
export function linesOfNobody({ article, slides }: Outline, reader: Reader, own: readonly string[]): string[] {
  const origins = originsOf(article, reader)
  return slides.flatMap(linesOf).filter(line => {
    const said = line.replace(/ …$/, '')
    return !own.includes(line) && !origins.some(origin => isWithin(said, origin)) && !isReplaced(said, origins)
  })
}

/** `The mill stood still` for `It stood still`: a subject in the place of a pronoun, with the rest of its sentence after it. */
function isReplaced(line: string, origins: readonly string[]): boolean {
  return origins.some((origin, index) => {
    const before = origins[index - 1] ?? ''
    const pronoun = /^(?:It|They)\s/.exec(origin)
    if (pronoun === null) return false
    const subject = wordsOf(line).findIndex(
      (_, count) => count > 0 && isWithin(wordsOf(line).slice(count).join(' '), origin),
    )
    return subject !== -1 && isWithin(wordsOf(line).slice(0, subject).join(' '), before)
  })
}
