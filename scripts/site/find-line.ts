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
  return findLine(slide.file, line => line.includes(text), { from: slide.line, to: slide.end }) ?? slide.line
}

/**
 * Where the first of some texts stands that stands in a slide at all, or in the frontmatter of those that import it; or else the
 * slide's first line.
 */
export function placeOfAny(slide: Slide, texts: readonly string[]): { file: string; line: number } {
  for (const text of texts) {
    for (const { file, line: from, end: to } of [slide, ...(slide.importers ?? []).toReversed()]) {
      const line = findLine(file, one => one.includes(text), { from, to })
      if (line !== undefined) return { file, line }
    }
  }
  return { file: slide.file, line: slide.line }
}
