import type { Slide } from './deck.ts'
import { readFileSync } from 'node:fs'

/** The line of a file, counted from 1, that says something, within a span of lines; none when no line does. */
export function findLine(file: string, says: (line: string) => boolean, { from = 1, to = Infinity } = {}): number | undefined {
  const found = readFileSync(file, 'utf8').split('\n').slice(from - 1, to).findIndex(says)
  return found === -1
    ? undefined
    : from + found
}

/** The line of a slide in which a text stands, or else the slide's first. */
export function lineOfText({ file, line, end }: Slide, text: string): number {
  return findLine(file, one => one.includes(text), { from: line, to: end }) ?? line
}
