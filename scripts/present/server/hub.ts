import type { ServerResponse } from 'node:http'
import type { Room, StageState } from '../protocol.ts'
import { Buffer } from 'node:buffer'
import { FIRST_STATE, isLater } from '../protocol.ts'

/** Who listens: a window of this machine, a phone that may step, or somebody who follows. */
export type Role = 'stage' | 'phone' | 'follower'

/** Who reads nothing for so many heartbeats is gone, whatever the connection says. */
const MOST_UNREAD = 4
/** So that a proxy keeps the connection, in milliseconds. */
const HEARTBEAT = 15_000

interface Listener {
  role: Role
  id: string
  response: ServerResponse
  /** Whether what waits for it is as much as a connection may have waiting. */
  isFull: boolean
  /** Whether it has missed a state meanwhile. */
  isBehind: boolean
  /** How many heartbeats it has not read. */
  unread: number
}

export interface Hub {
  /** The present state. */
  readonly state: StageState
  /** Takes a state where it is later than the present one, and tells everybody. */
  publish: (state: StageState) => boolean
  /** Listens by server-sent events, beginning with the present state. False when as many follow as may. */
  listen: (response: ServerResponse, role: Role, id: string) => boolean
  /** Gives the clicker to a phone, or takes it back with undefined. */
  give: (holder: Room['holder']) => void
  room: () => Room
  /** What is known of followers elsewhere, and of the way to them. */
  tellRelay: (relay: Room['relay']) => void
  /** Hears of every state that was taken. */
  onState: (hear: (state: StageState) => void) => void
  close: () => void
}

/** Keeps where the talk is, and tells it to all who listen. Listeners cannot write: what comes from them is no part of it. */
export function createHub({ most = 50_000 }: { most?: number } = {}): Hub {
  let state = FIRST_STATE
  let holder: Room['holder']
  const listeners = new Set<Listener>()
  const hearers: ((state: StageState) => void)[] = []
  let relay: Room['relay']
  let isRoomTold = true
  /** Listeners come back one after the other, not all in the same moment. */
  let arrivals = 0

  const counts: Record<Role, number> = { stage: 0, phone: 0, follower: 0 }

  const room = (): Room => ({ followers: counts.follower, phones: counts.phone, holder, relay })

  function send(listener: Listener, message: Buffer): void {
    // The last state is sent when it has read what waits; those between are of no use to it.
    if (listener.isFull) listener.isBehind = true
    else listener.isFull = !listener.response.write(message)
  }

  /** One buffer for all who listen: it is neither made nor encoded once more for each. */
  const stateMessage = (): Buffer => Buffer.from(`id: ${state.rev}\ndata: ${JSON.stringify(state)}\n\n`)

  /** Comings and goings are told together, twice a second at most. */
  function tellRoom(): void {
    if (!isRoomTold) return
    isRoomTold = false
    setTimeout(() => {
      isRoomTold = true
      const message = Buffer.from(`event: room\ndata: ${JSON.stringify(room())}\n\n`)
      for (const listener of listeners) if (listener.role !== 'follower') send(listener, message)
    }, 500).unref()
  }

  const heartbeat = setInterval(() => {
    const message = Buffer.from(':\n\n')
    for (const listener of listeners) {
      listener.unread = listener.response.writableLength > 0 ? listener.unread + 1 : 0
      if (listener.unread >= MOST_UNREAD) listener.response.destroy()
      else send(listener, message)
    }
  }, HEARTBEAT)
  heartbeat.unref()

  return {
    get state() {
      return state
    },
    publish(next) {
      if (!isLater(next, state)) return false
      state = next
      const message = stateMessage()
      for (const listener of listeners) send(listener, message)
      for (const hear of hearers) hear(state)
      return true
    },
    listen(response, role, id) {
      // Who may step comes in, however many follow.
      if (role === 'follower' && counts.follower >= most) return false
      const listener: Listener = { role, id, response, isFull: false, isBehind: false, unread: 0 }
      // To the end of the connection, without chunks: a step is one write for each listener.
      response.removeHeader('transfer-encoding')
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'access-control-allow-origin': '*',
        connection: 'close',
      })
      response.write(`retry: ${1000 + (arrivals++ % 20) * 100}\n${stateMessage().toString()}`)
      response.on('drain', () => {
        listener.isFull = false
        if (!listener.isBehind) return
        listener.isBehind = false
        send(listener, stateMessage())
      })
      response.on('close', () => {
        if (listeners.delete(listener)) counts[role] -= 1
        if (role === 'phone' && holder?.id === id) holder = undefined
        tellRoom()
      })
      listeners.add(listener)
      counts[role] += 1
      tellRoom()
      return true
    },
    give(next) {
      holder = next
      tellRoom()
    },
    room,
    tellRelay(next) {
      relay = next
      tellRoom()
    },
    onState: hear => void hearers.push(hear),
    close() {
      clearInterval(heartbeat)
      for (const { response } of listeners) response.destroy()
    },
  }
}
