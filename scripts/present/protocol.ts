/**
 * Where a talk is, as all its windows, phones and followers are told it. The slide is named by its id, so that one may follow
 * in another edition of the deck.
 */
export interface StageState {
  /** Grows with each step (`nextRevision`); of two states the greater counts, and of two equal ones that of the greater `by`. */
  rev: number
  /** The window or phone that made the step. */
  by: string
  /** The slide's id, or `#7` where it has none. */
  slide: string
  /** The slide's number, for an edition that does not know the id. */
  no: number
  click: number
  black: boolean
  /** Whether the stage shows the code of the audience's address. */
  code: boolean
  /** How often all were called here. */
  calls: number
  /** When the clock was started, and the slide was come to (without what it was seen before), in milliseconds since 1970. */
  started?: number
  since?: number
}

/** What the presenter hears of the others. */
export interface Room {
  followers: number
  phones: number
  /** The phone that holds the clicker; the laptop always may. */
  holder?: { id: string; name: string }
  /** Followers elsewhere, where a relay was asked for, and whether it is reached. */
  relay?: { isReached: boolean; followers: number }
}

export const FIRST_STATE: StageState = {
  rev: 0,
  by: '',
  slide: '#1',
  no: 1,
  click: 0,
  black: false,
  code: false,
  calls: 0,
}

/** More than any state takes. */
export const MOST_STATE_BYTES = 2048

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
}

function isTime(value: unknown): value is number | undefined {
  return value === undefined || isCount(value, 8.64e15)
}

/** The state that was sent; undefined for whatever is none. Nothing that is not part of a state goes on to others. */
export function readState(sent: unknown): StageState | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined
  const { rev, by, slide, no, click, black, code, calls, started, since } = sent as Record<string, unknown>
  if (!isCount(rev, Number.MAX_SAFE_INTEGER - 1) || !isCount(no, 100_000) || no === 0 || !isCount(click, 1_000_000))
    return undefined
  if (typeof by !== 'string' || by.length > 64 || typeof slide !== 'string' || slide === '' || slide.length > 200)
    return undefined
  if (typeof black !== 'boolean' || typeof code !== 'boolean' || !isCount(calls, 1_000_000)) return undefined
  if (!isTime(started) || !isTime(since)) return undefined
  return { rev, by, slide, no, click, black, code, calls, started, since }
}

/** The state in a message; undefined where there is none. */
export function parseState(text: string): StageState | undefined {
  try {
    return readState(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Whether a state is of a later step than another; the same for everybody who compares the two. */
export function isLater(one: StageState, other: StageState): boolean {
  return one.rev > other.rev || (one.rev === other.rev && one.by > other.by)
}

/**
 * The revision of a next step: the clock's, so that today's first step is later than yesterday's last one, and always greater than
 * the one before, wherever the clocks stand of those who step (a hybrid logical clock).
 */
export function nextRevision(before: number, now: number): number {
  return Math.max(before + 1, now)
}

/** The slide's number in an edition: by its id where it has one, else the number itself. */
export function slideIn(state: Pick<StageState, 'slide' | 'no'>, ids: readonly (string | undefined)[]): number {
  const index = ids.indexOf(state.slide)
  return index === -1 ? Math.min(state.no, Math.max(1, ids.length)) : index + 1
}
