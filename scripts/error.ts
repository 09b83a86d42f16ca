import { relative } from 'node:path'
import process from 'node:process'

/** Where in a deck something is wrong; every part that is known. */
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

/** `deck`: the deck has errors. `usage`: the call is wrong. `machine`: the machine lacks something. */
export type ErrorCode = 'deck' | 'usage' | 'machine'

/** The exit status of the command for each kind of error. */
export const EXIT_STATUS: Record<ErrorCode, number> = { deck: 1, usage: 2, machine: 3 }

/** `slides.md:12:4 slide 7 click 2` of what is known of a place; empty when nothing is. */
export function formatPlace({ file, line, column, slide, click }: Place): string {
  const at = [file && relative(process.cwd(), file), line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':')
  return [at, slide === undefined ? '' : `slide ${slide}`, click === undefined ? '' : `click ${click}`]
    .filter(Boolean)
    .join(' ')
}

/** One thing that went wrong, told to the person who can mend it. */
export class DeckError extends Error {
  readonly code: ErrorCode
  readonly place: Place

  constructor(code: ErrorCode, message: string, place: Place = {}) {
    super(message)
    this.name = 'DeckError'
    this.code = code
    this.place = place
  }
}
