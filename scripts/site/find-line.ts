import type { Slide } from '../model/deck.ts'
import { readFileSync } from 'node:fs'

/** The line of a file, counted from 1, that says something, within a span of lines; none when no line does. */
export function findLine(
  file: string,
  says: (line: string) => boolean,
  { from = 1, to = Infinity } = {},
): number | undefined {
  const found = readFileSync(file, 'utf8')
    .split('\n')
    .slice(from - 1, to)
    .findIndex(says)
  return found === -1 ? undefined : from + found
}

/** The line of a slide in which a text stands, or else the slide's first. */
export function lineOfText(slide: Slide, text: string): number {
  return lineOfAny(slide, [text])
}

/** The line of a slide in which the first of some texts stands that stands in it at all, or else the slide's first. */
export function lineOfAny(slide: Slide, texts: readonly string[]): number {
  for (const text of texts) {
    const found = findLine(slide.file, one => one.includes(text), { from: slide.line, to: slide.end })
    if (found !== undefined) return found
  }
  return slide.line
}
