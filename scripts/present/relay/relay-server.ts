import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Hub } from '../server/hub.ts'
import { createServer } from 'node:http'

export interface RelayServer {
  hub: Hub
  /** Whether the node hears of the talk now, for whoever balances between nodes. */
  isReached: () => boolean
  /** The site of an audience that looks here and not at a static host; answers everything else. */
  site?: (request: IncomingMessage, response: ServerResponse) => void
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}

/**
 * A node of the audience: it tells where a talk is, to any page of any site, and takes nothing: no body is ever read. There is
 * nothing secret in it and no session, so it needs no gate.
 */
export function createRelayServer({ hub, isReached, site }: RelayServer): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('connection', 'close')
      return answer(response, 405, 'nothing is taken here\n')
    }
    const path = (request.url ?? '/').split('?')[0]
    if (path === '/__deck/events') {
      if (!hub.listen(response, 'follower', ''))
        answer(response, 503, 'as many follow as this node can serve; another may have room\n')
    } else if (path === '/__deck/state') answer(response, 200, JSON.stringify(hub.state), 'application/json')
    else if (path === '/__deck/health')
      answer(response, isReached() ? 200 : 503, isReached() ? 'reached\n' : 'the NATS server is away\n')
    else if (site !== undefined) site(request, response)
    else answer(response, 404, 'this node tells where the talk is, at /__deck/events\n')
  })
  server.on('upgrade', (_, socket) => socket.destroy())
  server.headersTimeout = 10_000
  server.requestTimeout = 20_000
  return server
}
