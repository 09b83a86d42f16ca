import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Gate } from '../gate/gate.ts'
import type { Hub, Role } from './hub.ts'
import type { Edition, Talk } from './talk.ts'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { renderSVG } from 'uqr'
import { MOST_STATE_BYTES, parseState } from '../protocol.ts'
import { htmlPage } from './pages.ts'

/** A built edition, and the path below which it is served. */
export interface ServedEdition {
  folder: string
  base: string
}

export interface TalkServer {
  talk: Talk
  editions: Edition[]
  sites: ServedEdition[]
  hub: Hub
  gate: Gate
  /** Whether somebody without a session may follow. */
  audience: boolean
  /** The pages' scripts, by name. */
  scripts: ReadonlyMap<string, string>
  fonts: ReadonlyMap<string, string>
  /** The last rehearsal's report, as JSON. */
  lastRehearsal: () => Promise<string | undefined>
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

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(body)
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  send(response, status, 'application/json', JSON.stringify(value))
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.setHeader('connection', 'close')
  send(response, status, 'text/plain', `${reason}\n`)
}

/** A site's files, and its page for every address that is none of a file. */
function siteHandler({ folder, base }: ServedEdition): (request: IncomingMessage, response: ServerResponse) => void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
    '</body>',
    '<script type="module" src="/__deck/stage.js"></script></body>',
  )
  const files = sirv(folder, { etag: true, dev: false, single: false })
  return (request, response) => {
    const path = (request.url ?? '/').slice(base.length - 1)
    const isPage = request.headers['sec-fetch-dest'] === 'document' || request.headers['sec-fetch-dest'] === 'iframe'
    const isNoFile = !/\.\w+$/.test(path.split(/[?#]/)[0] ?? '')
    if (isPage || isNoFile || path.startsWith('/index.html')) return send(response, 200, 'text/html', page)
    request.url = path
    files(request, response, () => refuse(response, 404, 'not found'))
  }
}

/** The server of a talk: the site, the presenter's pages, and where the talk is. No Vite, nothing that edits. */
export function createTalkServer(given: TalkServer) {
  const { talk, hub, gate, editions, scripts, fonts, audience } = given
  // The longest base first, since one may lie in another.
  const sites = given.sites
    .map(site => ({ base: site.base, handle: siteHandler(site) }))
    .sort((a, b) => b.base.length - a.base.length)

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
    else if (path === '/__deck/follow.json') sendJson(response, { title: talk.title, editions })
    else if (path === '/__deck/clicks.json') sendJson(response, Object.fromEntries(clicks))
    else if (path === '/__deck/talk/rehearsal.json')
      void given
        .lastRehearsal()
        .then(report =>
          report === undefined
            ? refuse(response, 404, 'no rehearsal')
            : send(response, 200, 'application/json', report),
        )
    else if (path === '/__deck/code.svg' && talk.follow !== undefined)
      send(response, 200, 'image/svg+xml', renderSVG(talk.follow, { border: 2 }))
    else if (/^\/presenter(?:\/|$)/.test(path)) send(response, 200, 'text/html', htmlPage('presenter', talk))
    else if (/^\/remote\/?$/.test(path)) send(response, 200, 'text/html', htmlPage('remote', talk))
    else if (/^\/rehearsal\/?$/.test(path)) send(response, 200, 'text/html', htmlPage('rehearsal', talk))
    else if (/^\/live\/?$/.test(path)) send(response, 200, 'text/html', htmlPage('follower', talk))
    else if (path.startsWith('/__deck/')) {
      const name = path.slice('/__deck/'.length)
      const script = scripts.get(name)
      const font = fonts.get(name)
      if (script !== undefined) send(response, 200, 'text/javascript', script)
      else if (font !== undefined) {
        response.writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'max-age=86400' })
        response.end(readFileSync(font))
      } else refuse(response, 404, 'not found')
    } else return false
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
    const site = sites.find(({ base }) => path.startsWith(base))
    if (site === undefined) refuse(response, 404, 'not found')
    else site.handle(request, response)
  })
  server.on('upgrade', (_, socket) => socket.destroy())
  // Sixty thousand connections that say nothing are shed.
  server.headersTimeout = 10_000
  server.requestTimeout = 20_000
  return server
}
