// A node of the audience, for bench-audience.ts: it tells what it takes of memory and processor.
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import process from 'node:process'
import { FIRST_STATE } from '../present/protocol.ts'
import { createRelayServer } from '../present/relay/relay-server.ts'
import { startRelay } from '../present/relay/start-relay.ts'
import { createHub } from '../present/server/hub.ts'

const [nats] = process.argv.slice(2)
const hub = createHub()
const server =
  nats === undefined
    ? createRelayServer({ hub, isReached: () => true })
    : (await startRelay({ entries: [], most: 50_000, stream: { url: nats, talk: 'bench' } })).server
server.listen(0, '127.0.0.1', 4096)
await once(server, 'listening')
process.on('message', (message: { step?: number; measure?: true }) => {
  if (message.step !== undefined) hub.publish({ ...FIRST_STATE, rev: message.step, by: 'bench' })
  if (message.measure) {
    const { user, system } = process.cpuUsage()
    process.send?.({ memory: process.memoryUsage().rss, processor: (user + system) / 1000 })
  }
})
process.send?.({ port: (server.address() as AddressInfo).port })
