import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { GateRules, Verdict } from './policy.ts'
import type { Sessions } from './sessions.ts'
import { Buffer } from 'node:buffer'
import { STATUS_CODES } from 'node:http'
import { loginPage } from './login-page.ts'
import { judgeRequest, plainPath } from './policy.ts'
import { createSessions } from './sessions.ts'

/** Where the password is sent; below whatever base, so that it never meets a slide's address. */
export const LOGIN_PATH = '/__deck/login'
/** More than any password. */
const MOST_BYTES = 4096

export interface GateOptions extends Omit<GateRules, 'isRemote'> {
  /** What other machines must know; without it, there is no session. */
  password?: string
  /** The deck's title, for the page that asks. */
  title?: string
}

export interface Gate {
  /** Whether the request goes on to the server; if not, it is answered. */
  request: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Whether the connection may become a WebSocket; if not, it is closed. */
  upgrade: (request: IncomingMessage, socket: Duplex) => boolean
  /** Whether it comes from this machine, or with a session: who may step through the talk. */
  isTrusted: (request: IncomingMessage) => boolean
  /** Whether who is at the other end may change the deck's files. */
  mayEdit: (request: IncomingMessage) => boolean
}

function cookieName({ socket }: IncomingMessage): string {
  // Cookies do not know ports: two decks on one machine would end each other's sessions.
  return `deck_${socket.localPort}`
}

function sessionOf(request: IncomingMessage): string | undefined {
  const name = `${cookieName(request)}=`
  return request.headers.cookie
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(name))
    ?.slice(name.length)
}

function languageOf(request: IncomingMessage): 'en' | 'it' {
  return /^it\b/i.test(request.headers['accept-language'] ?? '') ? 'it' : 'en'
}

/** A path of this server; never another origin. */
function ownPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || /^\/[/\\]|[\r\n\\]/.test(next)) return '/'
  return next
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // With no-referrer, a browser sends the form with `Origin: null`.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Stands in front of a server: every request and every upgrade is judged before the server hears of it. */
export function createGate({ password, title, ...rules }: GateOptions): Gate {
  const sessions: Sessions | undefined = password === undefined ? undefined : createSessions(password)
  const all: GateRules = { ...rules, isRemote: sessions !== undefined }

  function judge(request: IncomingMessage, isUpgrade: boolean): Verdict {
    return judgeRequest(
      {
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        headers: request.headers,
        address: request.socket.remoteAddress ?? '',
        isUpgrade,
      },
      all,
      sessions?.has(sessionOf(request)) ?? false,
    )
  }

  function askForPassword(request: IncomingMessage, response: ServerResponse, status: number, next: string): void {
    response.writeHead(status, PAGE_HEADERS)
    response.end(loginPage({ language: languageOf(request), title, action: LOGIN_PATH, next }))
  }

  async function logIn(request: IncomingMessage, response: ServerResponse, own: Sessions): Promise<void> {
    const form = await readForm(request)
    const given = form?.get('password') ?? ''
    const next = ownPath(form?.get('next'))
    const result = own.login(given, request.socket.remoteAddress ?? '')
    if (result.ok) {
      const isSecure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : ''
      response.writeHead(303, {
        location: next,
        'cache-control': 'no-store',
        'set-cookie': `${cookieName(request)}=${result.token}; Path=/; HttpOnly; SameSite=Strict${isSecure}`,
      })
      response.end()
      return
    }
    response.writeHead(result.left === 0 ? 429 : 401, { ...PAGE_HEADERS, connection: 'close' })
    const failed = { password: given.slice(0, 200), left: result.left }
    response.end(loginPage({ language: languageOf(request), title, action: LOGIN_PATH, next, failed }))
  }

  /** The form is the one simple-request body there is: it changes nothing but who may come in, and its origin is checked. */
  function isLogin(request: IncomingMessage, verdict: Verdict): boolean {
    return (
      plainPath(request.url ?? '') === LOGIN_PATH && (verdict.pass || verdict.status === 401 || verdict.status === 415)
    )
  }

  return {
    request(request, response) {
      const verdict = judge(request, false)
      if (sessions !== undefined && isLogin(request, verdict)) {
        if (request.method === 'POST') logIn(request, response, sessions).catch(() => response.destroy())
        else askForPassword(request, response, 200, '/')
        return false
      }
      if (verdict.pass) return true
      if (verdict.status === 401 && verdict.isPage) askForPassword(request, response, 401, ownPath(request.url))
      else {
        // The rest of the body is not read.
        response.writeHead(verdict.status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
        response.end(`${verdict.reason}\n`)
      }
      return false
    },
    upgrade(request, socket) {
      const verdict = judge(request, true)
      if (verdict.pass) return true
      socket.end(`HTTP/1.1 ${verdict.status} ${STATUS_CODES[verdict.status]}\r\nConnection: close\r\n\r\n`)
      return false
    },
    isTrusted(request) {
      if (sessions?.has(sessionOf(request))) return true
      const verdict = judge(request, false)
      return verdict.pass && verdict.mayEdit
    },
    mayEdit(request) {
      const verdict = judge(request, true)
      return verdict.pass && verdict.mayEdit
    },
  }
}
