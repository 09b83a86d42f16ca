import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Edition, Talk } from './talk.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import { escapeHtml } from '../gate/login-page.ts'
import { htmlPage } from './pages.ts'

/** A built edition, and the path below which it is served. */
export interface ServedEdition {
  folder: string
  base: string
}

export interface AudienceSite {
  talk: Pick<Talk, 'title' | 'language' | 'follow'>
  editions: Edition[]
  sites: ServedEdition[]
  /** The pages' scripts, by name. */
  scripts: ReadonlyMap<string, string>
  fonts: ReadonlyMap<string, string>
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(body)
}

export function refuse(response: ServerResponse, status: number, reason: string): void {
  response.setHeader('connection', 'close')
  send(response, status, 'text/plain', `${reason}\n`)
}

/** A site's files, and its page for every address that is none of a file; the page says where phones follow. */
function siteHandler({ folder, base }: ServedEdition, follow: string | undefined): Handler {
  const meta = follow === undefined ? '' : `<meta name="deck-follow" content="${escapeHtml(follow)}">`
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
    .replace('</head>', () => `${meta}</head>`)
    .replace('</body>', '<script type="module" src="/__deck/stage.js"></script></body>')
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

/** What an audience may read: the deck's editions and the page that follows the talk. It answers every address. */
export function audienceSite({ talk, editions, sites, scripts, fonts }: AudienceSite): Handler {
  // The longest base first, since one may lie in another.
  const served = sites
    .map(site => ({ base: site.base, handle: siteHandler(site, talk.follow) }))
    .sort((a, b) => b.base.length - a.base.length)
  const follow = JSON.stringify({ title: talk.title, editions })

  function ownFile(name: string, response: ServerResponse): void {
    const script = scripts.get(name)
    const font = fonts.get(name)
    if (script !== undefined) send(response, 200, 'text/javascript', script)
    else if (font !== undefined) {
      response.writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'max-age=86400' })
      response.end(readFileSync(font))
    } else refuse(response, 404, 'not found')
  }

  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    if (path === '/__deck/follow.json') send(response, 200, 'application/json', follow)
    else if (/^\/live\/?$/.test(path)) send(response, 200, 'text/html', htmlPage('follower', talk))
    else if (path.startsWith('/__deck/')) ownFile(path.slice('/__deck/'.length), response)
    else {
      const site = served.find(({ base }) => path.startsWith(base))
      if (site === undefined) refuse(response, 404, 'not found')
      else site.handle(request, response)
    }
  }
}
