// A process of many followers, for bench-audience.ts: it connects them, and tells after each broadcast when each was told.
import type { Buffer } from 'node:buffer'
import { connect } from 'node:net'
import process from 'node:process'

interface Order {
  ports: number[]
  count: number
}

const REQUEST = 'GET /__deck/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n'
/** How many may be on their way to be connected. */
const AT_ONCE = 200

const last = new Map<number, number>()
let arrived: number[] = []
let awaited = -1

function heard(follower: number, revision: number): void {
  if (revision <= (last.get(follower) ?? -1)) return
  last.set(follower, revision)
  if (revision === awaited) arrived.push(performance.timeOrigin + performance.now())
}

function open(follower: number, port: number): void {
  const socket = connect({ host: '127.0.0.1', port })
  socket.on('connect', () => socket.write(REQUEST))
  let rest = ''
  socket.on('data', (chunk: Buffer) => {
    rest = (rest + chunk.toString('latin1')).slice(-1000)
    const found = rest.match(/\nid: (\d+)/g)?.at(-1)
    if (found !== undefined) heard(follower, Number(found.slice(5)))
  })
  socket.on('error', () => {})
  // As an EventSource does.
  socket.on('close', () => void setTimeout(open, 1000 + (follower % 20) * 100, follower, port))
}

process.on('message', async (message: { open?: Order; await?: number; report?: true }) => {
  if (message.open !== undefined) {
    const { ports, count } = message.open
    for (let follower = 0; follower < count; follower++) {
      open(follower, ports[follower % ports.length] ?? 0)
      while (follower - last.size > AT_ONCE) await new Promise(resolve => setTimeout(resolve, 5))
    }
    while (last.size < count) await new Promise(resolve => setTimeout(resolve, 20))
    process.send?.({ opened: count })
  } else if (message.await !== undefined) {
    awaited = message.await
    arrived = []
    process.send?.({ ready: true })
  } else if (message.report) process.send?.({ arrived, behind: [...last.values()].filter(one => one < awaited).length })
})
