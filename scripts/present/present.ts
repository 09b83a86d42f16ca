import type { AddressInfo } from 'node:net'
import type { Deck } from '../model/deck.ts'
import type { Site } from '../site/open-site.ts'
import type { KeptRehearsal } from './keep-rehearsal.ts'
import type { StreamOptions } from './relay/stage-stream.ts'
import type { Hub } from './server/hub.ts'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { cacheFolderFor } from '../cache-folder.ts'
import { DeckError } from '../error.ts'
import { openSite } from '../site/open-site.ts'
import { lastRehearsal } from '../source/last-rehearsal.ts'
import { followAddress } from './follow-address.ts'
import { createGate } from './gate/gate.ts'
import { keepRehearsal, proposedBudgets } from './keep-rehearsal.ts'
import { joinStream } from './relay/stage-stream.ts'
import { pageScripts } from './server/bundle-pages.ts'
import { fontFiles } from './server/fonts.ts'
import { createHub } from './server/hub.ts'
import { createTalkServer, isForAudience } from './server/serve-talk.ts'
import { editionOf, talkOf } from './server/talk.ts'
import { startTime } from './start-time.ts'

export interface PresentOptions {
  /** Absolute; the first is the one on stage, the others are its editions in other languages. */
  entries: readonly string[]
  port: number
  /** What other machines must know to step through the talk; without it only this one may. */
  password?: string
  /** Whether anybody on the network may follow. */
  audience: boolean
  /** Whether followers see the notes. */
  audienceNotes: boolean
  hosts: readonly string[]
  /** Where phones follow, when that is not here. */
  follow?: string
  /** The time of day at which the talk begins, `14:30`; else as the headmatter says. */
  start?: string
  /** Whether it is a rehearsal, which begins with its first step whatever the time. */
  rehearse: boolean
  /** A NATS server that hands the talk on to any number of nodes; `onReached` hears whether it answers. */
  relay?: StreamOptions
  /** Hears of each rehearsal that was kept. */
  onRehearsal?: (kept: KeptRehearsal) => void
}

export interface Presentation extends AsyncDisposable {
  port: number
  /** This server for other machines, where there are any. */
  networkOrigin?: string
  /** Where phones follow, where they can. */
  follow?: string
}

/** This machine's address on its network. */
function networkAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flat()
    .find(one => one?.family === 'IPv4' && !one.internal)?.address
}

/** @throws DeckError when it is no time of day. */
function beginning({ start, rehearse }: PresentOptions, { entry, present: settings }: Deck): number | undefined {
  const written = start ?? settings.start
  if (written === undefined || rehearse) return undefined
  const time = startTime(written, Date.now())
  const where = start === undefined ? 'present: start:' : '--start'
  if (time === undefined)
    throw new DeckError(
      start === undefined ? 'deck' : 'usage',
      `${where} ${written}: must be a time of day, as 14:30`,
      { file: start === undefined ? entry : undefined },
    )
  return time
}

/** Hands each step on to a relay, and its followers and whether it is reached to the presenter. */
async function joinRelay(hub: Hub, relay: StreamOptions): Promise<AsyncDisposable> {
  const known = { isReached: false, followers: 0 }
  const stream = await joinStream({
    ...relay,
    onReached(isReached, reason) {
      hub.tellRelay(Object.assign(known, { isReached }))
      relay.onReached?.(isReached, reason)
    },
  })
  stream.onFollowers(followers => hub.tellRelay(Object.assign(known, { followers })))
  hub.onState(stream.publish)
  return stream
}

/**
 * Builds a deck's editions, or takes the built ones, and serves them with the presenter's pages until it is disposed of.
 *
 * @throws DeckProblems when an edition cannot be built as it is.
 */
export async function present(options: PresentOptions): Promise<Presentation> {
  const { entries, audience, password } = options
  const [main = ''] = entries
  const sites: Site[] = []
  const bases = entries.map((_, index) => (index === 0 ? '/' : `/~${index}/`))
  // One after the other: each takes all processors there are.
  for (const [index, entry] of entries.entries())
    sites.push(await openSite(entry, { purpose: 'host', base: bases[index], withoutNotes: true }))
  const [first] = sites
  if (first === undefined) throw new Error('there is no deck to present')
  const address = audience || password !== undefined ? networkAddress() : undefined
  const networkOrigin = address === undefined ? undefined : `http://${address}:${options.port}`
  const follow = followAddress(first.deck, {
    named: options.follow,
    isRelayed: options.relay !== undefined,
    own: audience ? `${networkOrigin ?? `http://localhost:${options.port}`}/` : undefined,
  })
  const hub = createHub()
  await using held = new AsyncDisposableStack()
  if (options.relay !== undefined) held.use(await joinRelay(hub, options.relay))
  const server = createTalkServer({
    talk: talkOf(first.deck, '/', { follow, start: beginning(options, first.deck) }),
    editions: sites.map(({ deck }, index) =>
      editionOf(deck, bases[index] ?? '/', options.audienceNotes || deck.audienceNotes === true),
    ),
    sites: sites.map(({ folder }, index) => ({ folder, base: bases[index] ?? '/' })),
    hub,
    // Followers come without a password; without one nobody else can step.
    gate: createGate({
      password: password ?? (audience ? crypto.randomUUID() : undefined),
      title: first.deck.title,
      mcp: false,
      hosts: options.hosts,
      isPublic: audience ? isForAudience : undefined,
    }),
    audience,
    scripts: await pageScripts(cacheFolderFor(main)),
    fonts: fontFiles(),
    lastRehearsal: () => lastRehearsal(main),
    proposedBudgets: async () => proposedBudgets(main),
    async keepRehearsal(report) {
      const kept = await keepRehearsal(main, report)
      options.onRehearsal?.(kept)
      return kept.file
    },
  })
  server.listen(options.port, address === undefined ? '127.0.0.1' : '0.0.0.0')
  await once(server, 'listening')
  const streams = held.move()
  return {
    port: (server.address() as AddressInfo).port,
    networkOrigin,
    follow,
    async [Symbol.asyncDispose]() {
      await streams[Symbol.asyncDispose]()
      hub.close()
      server.closeAllConnections()
      server.close()
      for (const site of sites) await site[Symbol.asyncDispose]()
    },
  }
}
