import type { Room, StageState } from '../protocol.ts'
import { FIRST_STATE, isLater, nextRevision, parseState, readState } from '../protocol.ts'
import { hearStream } from './event-stream.ts'

/** A stroke of the pen, in parts of the slide's width and height. */
export interface Stroke {
  slide: string
  points: [number, number][]
}

/** What windows of one browser tell each other beside the state. */
export type Aside =
  | { kind: 'hello' }
  | { kind: 'alive'; id: string; no: number; click: number }
  | { kind: 'gone'; id: string }
  | { kind: 'pointer'; at?: [number, number] }
  | { kind: 'strokes'; strokes: Stroke[] }

export interface StageLink {
  readonly id: string
  readonly state: StageState
  /** Whether the server has said where the talk is since it was reached; a window of the laptop takes it for there at first. */
  readonly isServerThere: boolean
  /**
   * Makes a step: it is told to the windows of this browser, with the server or without, and to the server. A phone makes none
   * until it has heard where the talk is: it would take everybody to where it believes to be.
   */
  step: (change: Partial<StageState>) => void
  /** Takes the present state again, as if somebody had just sent it. */
  onState: (hear: (state: StageState) => void) => void
  onAside: (hear: (aside: Aside) => void) => void
  onRoom: (hear: (room: Room) => void) => void
  onServer: (hear: (isThere: boolean) => void) => void
  /** Somebody else holds the clicker, and the step was not taken. */
  onRefused: (hear: () => void) => void
  aside: (aside: Aside) => void
}

/** Kept for the tab, so that a window that is loaded again is the same to the others. */
function ownId(): string {
  const key = 'deck-window'
  const id = sessionStorage.getItem(key) ?? crypto.getRandomValues(new Uint32Array(2)).join('-')
  sessionStorage.setItem(key, id)
  return id
}

/** A talk that was left longer ago begins anew, in milliseconds. */
const FORGOTTEN = 4 * 3_600_000

function keptState(key: string): StageState | undefined {
  try {
    const { at, state } = JSON.parse(localStorage.getItem(key) ?? '{}') as { at?: number; state?: unknown }
    return Date.now() - (at ?? 0) < FORGOTTEN ? readState(state) : undefined
  } catch {
    return undefined
  }
}

interface LinkOptions {
  role: 'stage' | 'phone'
  /** The talk's key: windows of another deck that were left open at the same address are not of this talk. */
  talk: string
  /** What a phone is called, for who else would step. */
  name?: string
}

/**
 * Connects a window with the stage. Windows of one browser talk to each other directly, so they go on when the server is gone;
 * when it comes back, the latest step counts, wherever it was made.
 */
export function linkStage({ role, talk, name }: LinkOptions): StageLink {
  const key = `deck-stage-${talk}`
  const id = ownId()
  const hear = {
    state: [] as ((state: StageState) => void)[],
    aside: [] as ((aside: Aside) => void)[],
    room: [] as ((room: Room) => void)[],
    server: [] as ((isThere: boolean) => void)[],
    refused: [] as (() => void)[],
  }
  let state = (role === 'stage' ? keptState(key) : undefined) ?? FIRST_STATE
  let isServerThere = role === 'stage'
  const channel = role === 'stage' ? new BroadcastChannel(key) : undefined

  function tellServer(isThere: boolean): void {
    isServerThere = isThere
    hear.server.forEach(tell => tell(isThere))
  }

  function take(next: StageState): void {
    if (!isLater(next, state)) return
    state = next
    if (role === 'stage') localStorage.setItem(key, JSON.stringify({ at: Date.now(), state }))
    for (const tell of hear.state) tell(state)
  }

  async function post(): Promise<void> {
    const sent = state
    try {
      const response = await fetch('/__deck/state', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-deck-talk': talk,
          ...(role === 'phone' ? { 'x-deck-phone': encodeURIComponent(name ?? '') } : {}),
        },
        body: JSON.stringify(sent),
      })
      if (response.status === 401 && role === 'phone') return location.reload()
      if (response.status === 409) {
        const { state: theirs } = (await response.json()) as { state: StageState }
        state = theirs
        for (const tell of hear.refused) tell()
        for (const tell of hear.state) tell(state)
      }
    } catch {
      // The server is told when it is back.
    }
  }

  /** A phone whose session has ended, as when the password is another one now, is asked for the password. */
  async function askAgain(): Promise<void> {
    const answer = await fetch('/__deck/talk.json', { method: 'HEAD' }).catch(() => undefined)
    if (answer?.status === 401) location.reload()
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<{ state?: unknown; aside?: Aside }>) => {
    const next = readState(data.state)
    if (next !== undefined) take(next)
    if (data.aside === undefined) return
    if (data.aside.kind === 'hello' && state.rev > 0) channel.postMessage({ state })
    for (const tell of hear.aside) tell(data.aside)
  })

  hearStream(`/__deck/events?as=${role}&id=${id}`, {
    open: () => {
      if (role === 'phone') void askAgain()
    },
    error: () => {
      if (role === 'phone') void askAgain()
      tellServer(false)
    },
    message(data) {
      const theirs = parseState(data)
      if (theirs === undefined) return
      // A server that was started again knows nothing yet.
      if (isLater(state, theirs) && role === 'stage') void post()
      take(theirs)
      tellServer(true)
    },
    room: data => hear.room.forEach(tell => tell(JSON.parse(data) as Room)),
  })

  const aside = (said: Aside): void => channel?.postMessage({ aside: said })
  // After all have been connected that the caller wants to.
  queueMicrotask(() => {
    aside({ kind: 'hello' })
    for (const tell of hear.state) tell(state)
  })

  return {
    id,
    get state() {
      return state
    },
    get isServerThere() {
      return isServerThere
    },
    step(change) {
      if (role === 'phone' && !isServerThere) return
      take({ ...state, ...change, rev: nextRevision(state.rev, Date.now()), by: id })
      channel?.postMessage({ state })
      void post()
    },
    onState: tell => void hear.state.push(tell),
    onAside: tell => void hear.aside.push(tell),
    onRoom: tell => void hear.room.push(tell),
    onServer: tell => void hear.server.push(tell),
    onRefused: tell => void hear.refused.push(tell),
    aside,
  }
}
