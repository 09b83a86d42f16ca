import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import process from 'node:process'
import { defineCommand, parseArgs } from 'citty'
import { DeckError } from '../error.ts'
import { startRelay } from '../present/relay/start-relay.ts'
import { tell } from '../tell.ts'
import { findEntry } from './entry.ts'
import { numberOf, refuseUnknownFlags } from './known-flags.ts'

const args = {
  entry: {
    type: 'positional',
    required: false,
    description: 'the deck and its editions, where the audience looks here; without, a static host shows the deck',
  },
  nats: { type: 'string', valueHint: 'nats://…', description: 'the NATS server that deck present --relay writes to' },
  'nats-creds': { type: 'string', valueHint: 'file', description: 'its credentials file' },
  talk: { type: 'string', valueHint: 'name', description: 'what the talk is called there (talk)' },
  port: { type: 'string', alias: 'p', valueHint: '3040', description: 'the port to listen on' },
  bind: { type: 'string', valueHint: '0.0.0.0', description: 'the address to listen on' },
  most: { type: 'string', valueHint: '50000', description: 'how many may follow at this node; others are told 503' },
} as const

/** Says when the NATS server is there, and when it is away. */
export function tellReached(isReached: boolean, reason?: string): void {
  if (isReached) tell.info('relay: the NATS server is reached')
  else tell.warn(`relay: the NATS server is away (${reason ?? ''}); trying again`)
}

export default defineCommand({
  meta: { name: 'relay', description: 'Serve a talk’s audience from another machine, over NATS' },
  args,
  async run({ rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const given = parseArgs([...rawArgs], args)
    if (given.nats === undefined)
      throw new DeckError(
        'usage',
        'deck relay needs --nats nats://host:4222, the server that deck present --relay names',
      )
    const port = numberOf('port', given.port, 0) ?? 3040
    await using node = await startRelay({
      entries: await Promise.all(given._.map(async one => findEntry(one))),
      stream: { url: given.nats, creds: given['nats-creds'], talk: given.talk ?? 'talk', onReached: tellReached },
      most: numberOf('most', given.most, 1) ?? 50_000,
    })
    node.server.listen(port, given.bind ?? '0.0.0.0')
    await Promise.race([
      once(node.server, 'listening'),
      once(node.server, 'error').then(() => {
        throw new DeckError('usage', `--port ${port}: another program listens there; give another port`)
      }),
    ])
    process.stderr.write(
      `\n  follow     http://localhost:${(node.server.address() as AddressInfo).port}/\n\n  Ctrl+C ends it.\n\n`,
    )
    await once(process, 'SIGINT')
  },
})
