import type { Server } from 'node:http'
import type { Site } from '../../site/open-site.ts'
import type { Handler } from '../server/audience-site.ts'
import type { StreamOptions } from './stage-stream.ts'
import { cacheFolderFor } from '../../cache-folder.ts'
import { openSite } from '../../site/open-site.ts'
import { followAddress } from '../follow-address.ts'
import { audienceSite, refuse } from '../server/audience-site.ts'
import { pageScripts } from '../server/bundle-pages.ts'
import { fontFiles } from '../server/fonts.ts'
import { createHub } from '../server/hub.ts'
import { editionOf } from '../server/talk.ts'
import { createRelayServer } from './relay-server.ts'
import { joinStream } from './stage-stream.ts'

/** How often a node tells how many follow there, in milliseconds. */
const TELL_EACH = 2000

export interface RelayOptions {
  /** Absolute; the deck and its editions, none where only the states are served. */
  entries: readonly string[]
  stream: StreamOptions
  /** How many may follow here. */
  most: number
}

async function siteFor(entries: readonly string[], sites: Site[]): Promise<Handler | undefined> {
  const [main] = entries
  if (main === undefined) return undefined
  const bases = entries.map((_, index) => (index === 0 ? '/' : `/~${index}/`))
  for (const [index, entry] of entries.entries())
    sites.push(await openSite(entry, { purpose: 'host', base: bases[index], withoutNotes: true }))
  const [first] = sites
  if (first === undefined) return undefined
  const serve = audienceSite({
    talk: { ...first.deck, follow: followAddress(first.deck, { isRelayed: true }) },
    editions: sites.map(({ deck }, index) => editionOf(deck, bases[index] ?? '/', deck.audienceNotes === true)),
    sites: sites.map(({ folder }, index) => ({ folder, base: bases[index] ?? '/' })),
    scripts: await pageScripts(cacheFolderFor(main)),
    fonts: fontFiles(),
  })
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path === '/') {
      response.writeHead(302, { location: '/live', 'cache-control': 'no-store' })
      response.end()
    } else if (/^\/(?:presenter|remote|rehearsal|notes)(?:[/-]|$)/.test(path)) refuse(response, 404, 'not found')
    else serve(request, response)
  }
}

/**
 * Joins a talk on a NATS server and serves its audience. The server that is given back does not listen yet.
 *
 * @throws DeckError when the NATS server's address or credentials are wrong.
 */
export async function startRelay({
  entries,
  stream: options,
  most,
}: RelayOptions): Promise<AsyncDisposable & { server: Server }> {
  await using held = new AsyncDisposableStack()
  const sites: Site[] = []
  held.defer(async () => {
    for (const site of sites) await site[Symbol.asyncDispose]()
  })
  const site = await siteFor(entries, sites)
  let isReached = false
  const stream = held.use(
    await joinStream({
      ...options,
      onReached(isThere, reason) {
        isReached = isThere
        options.onReached?.(isThere, reason)
      },
    }),
  )
  const hub = createHub({ most })
  const server = createRelayServer({ hub, isReached: () => isReached, site })
  stream.follow(state => void hub.publish(state))
  const node = crypto.randomUUID()
  const telling = setInterval(() => stream.tellFollowers(node, hub.room().followers), TELL_EACH)
  held.defer(() => {
    clearInterval(telling)
    hub.close()
    server.closeAllConnections()
    server.close()
  })
  const all = held.move()
  return { server, [Symbol.asyncDispose]: async () => all[Symbol.asyncDispose]() }
}
