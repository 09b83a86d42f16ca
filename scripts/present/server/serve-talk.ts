import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Gate } from '../gate/gate.ts'
import type { AudienceSite } from './audience-site.ts'
import type { Hub, Role } from './hub.ts'
import type { Talk } from './talk.ts'
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import { renderSVG } from 'uqr'
import { MOST_STATE_BYTES, parseState } from '../protocol.ts'
import { audienceSite, refuse, send } from './audience-site.ts'
import { htmlPage } from './pages.ts'

export interface TalkServer extends AudienceSite {
  talk: Talk
  hub: Hub
  gate: Gate
  /** Whether somebody without a session may follow. */
  audience: boolean
  /** The last rehearsal's report, as JSON. */
  lastRehearsal: () => Promise<string | undefined>
  /** The budgets that it proposes. */
  proposedBudgets: () => Promise<unknown>
  /** Keeps a rehearsal, and gives back where. */
  keepRehearsal: (report: unknown) => Promise<string>
}

/** What an audience may read: the site, which holds no notes, and what follows it. */
export function isForAudience(path: string): boolean {
  return (
    !/^\/(?:presenter|remote|rehearsal|notes|notes-edit|overview|entry|export|print)(?:\/|$)/.test(path) &&
    !/^\/__deck\/(?:talk|room)/.test(path)
  )
}

async function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  send(response, status, 'application/json', JSON.stringify(value))
}

/** The server of a talk: the site, the presenter's pages, and where the talk is. No Vite, nothing that edits. */
export function createTalkServer(given: TalkServer) {
  const { talk, hub, gate, audience } = given
  const site = audienceSite(given)

  function events(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    const asked = query.get('as')
    const role: Role = asked === 'stage' || asked === 'phone' ? asked : 'follower'
    const mayStep = gate.isTrusted(request)
    if (!hub.listen(response, mayStep ? role : 'follower', query.get('id')?.slice(0, 64) ?? ''))
      refuse(response, 503, 'as many follow as this machine can serve')
  }

  /** How many clicks each slide has, as the windows that show it have counted. */
  const clicks = new Map<string, number>()

  async function takeClicks(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { slide, clicks: count } = JSON.parse((await readBody(request, MOST_STATE_BYTES)) ?? '{}') as Record<
      string,
      unknown
    >
    if (talk.slides.some(({ id }) => id === slide) && Number.isInteger(count)) clicks.set(String(slide), Number(count))
    sendJson(response, Object.fromEntries(clicks))
  }

  async function takeState(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, MOST_STATE_BYTES)
    const state = body === undefined ? undefined : parseState(body)
    if (body === undefined) return refuse(response, 413, 'a state is shorter')
    if (state === undefined) return refuse(response, 400, 'this is no state')
    const { 'x-deck-talk': told } = request.headers
    if (told !== undefined && told !== talk.key) return refuse(response, 410, 'this is the talk of another deck')
    const { holder } = hub.room()
    const isPhone = request.headers['x-deck-phone'] !== undefined
    if (isPhone && holder !== undefined && holder.id !== state.by)
      return sendJson(response, { holder, state: hub.state }, 409)
    if (isPhone && holder === undefined) hub.give({ id: state.by, name: decodeName(request.headers['x-deck-phone']) })
    hub.publish(state)
    sendJson(response, hub.state)
  }

  function decodeName(header: string | string[] | undefined): string {
    try {
      return decodeURIComponent(String(header)).slice(0, 40)
    } catch {
      return ''
    }
  }

  async function takeClicker(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { id, name } = JSON.parse((await readBody(request, MOST_STATE_BYTES)) ?? '{}') as Record<string, unknown>
    hub.give(
      typeof id === 'string' && id !== '' ? { id: id.slice(0, 64), name: String(name ?? '').slice(0, 40) } : undefined,
    )
    sendJson(response, hub.room())
  }

  async function takeRehearsal(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 1_000_000)
    if (body === undefined) return refuse(response, 413, 'a rehearsal is shorter')
    sendJson(response, { file: await given.keepRehearsal(JSON.parse(body)) })
  }

  function post(path: string, request: IncomingMessage, response: ServerResponse): void {
    const handlers: Record<string, typeof takeState> = {
      '/__deck/state': takeState,
      '/__deck/clicker': takeClicker,
      '/__deck/clicks': takeClicks,
      ...(gate.mayEdit(request) ? { '/__deck/rehearsal': takeRehearsal } : {}),
    }
    const handle = handlers[path]
    if (handle === undefined) refuse(response, 404, 'nothing is taken here')
    else handle(request, response).catch(() => refuse(response, 400, 'this cannot be read'))
  }

  function own(path: string, request: IncomingMessage, response: ServerResponse, query: URLSearchParams): boolean {
    if (path === '/__deck/events') events(request, response, query)
    else if (path === '/__deck/state') sendJson(response, hub.state)
    else if (path === '/__deck/talk.json') sendJson(response, talk)
    else if (path === '/__deck/clicks.json') sendJson(response, Object.fromEntries(clicks))
    else if (path === '/__deck/talk/rehearsal.json')
      void given
        .lastRehearsal()
        .then(report =>
          report === undefined
            ? refuse(response, 404, 'no rehearsal')
            : send(response, 200, 'application/json', report),
        )
    else if (path === '/__deck/talk/budgets.json')
      void given.proposedBudgets().then(proposed => sendJson(response, proposed ?? {}))
    else if (path === '/__deck/code.svg' && talk.follow !== undefined)
      send(response, 200, 'image/svg+xml', renderSVG(talk.follow, { border: 2 }))
    else if (/^\/presenter(?:\/|$)/.test(path)) send(response, 200, 'text/html', htmlPage('presenter', talk))
    else if (/^\/remote\/?$/.test(path)) send(response, 200, 'text/html', htmlPage('remote', talk))
    else if (/^\/rehearsal\/?$/.test(path)) send(response, 200, 'text/html', htmlPage('rehearsal', talk))
    else return false
    return true
  }

  const server = createServer((request, response) => {
    if (!gate.request(request, response)) return
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'same-origin')
    const url = new URL(request.url ?? '/', 'http://host')
    const path = url.pathname
    if (request.method === 'POST') return post(path, request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET or POST')
    if (audience && path === '/' && !gate.isTrusted(request)) {
      response.writeHead(302, { location: '/live', 'cache-control': 'no-store' })
      return response.end()
    }
    if (own(path, request, response, url.searchParams)) return
    site(request, response)
  })
  server.on('upgrade', (_, socket) => socket.destroy())
  // Sixty thousand connections that say nothing are shed.
  server.headersTimeout = 10_000
  server.requestTimeout = 20_000
  return server
}
