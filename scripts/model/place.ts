import { relative } from 'node:path'
import process from 'node:process'

/** Where in a deck something is; every part that is known. */
export interface Place {
  /** It is shown relative to where the command was called, as the reader would open it. */
  file?: string
  line?: number
  column?: number
  /** Counted from 1, as Slidev does. */
  slide?: number
  /** Counted from 0, the slide before its first click. */
  click?: number
}

/** `slides.md:12:4 slide 7 click 2` of what is known of a place; empty when nothing is. */
export function formatPlace({ file, line, column, slide, click }: Place): string {
  const at = [file && relative(process.cwd(), file), line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':')
  return [at, slide === undefined ? '' : `slide ${slide}`, click === undefined ? '' : `click ${click}`]
    .filter(Boolean)
    .join(' ')
}
