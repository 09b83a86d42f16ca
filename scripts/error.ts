import type { Place } from './model/place.ts'

/** `deck`: the deck has errors. `usage`: the call is wrong. `machine`: the machine lacks something. */
export type ErrorCode = 'deck' | 'usage' | 'machine'

/** The exit status of the command for each kind of error; `fault` is one of this command itself. */
export const EXIT_STATUS: Record<ErrorCode | 'fault', number> = { deck: 1, usage: 2, machine: 3, fault: 4 }

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
