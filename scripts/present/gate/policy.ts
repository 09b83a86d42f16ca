import type { IncomingHttpHeaders } from 'node:http'
import { hostNameOf, isKnownHost, isLoopbackAddress, isLoopbackName } from './hosts.ts'

/** What the gate looks at in a request. */
export interface GateRequest {
  method: string
  /** As in the request line, `/presenter/3?clicks=2`. */
  url: string
  headers: IncomingHttpHeaders
  /** The address at the other end of the connection. */
  address: string
  isUpgrade: boolean
}

export interface GateRules {
  /** Whether other machines must show a session. Without it, the server listens to this machine alone. */
  isRemote: boolean
  /** Whether agents may use the MCP endpoint. */
  mcp: boolean
  /** Further names under which the server may be called, as those of a tunnel. */
  hosts?: readonly string[]
  /** Whether WebSockets are for other machines too; they are, unless told. */
  upgradesFromAfar?: () => boolean
  /** What anybody may read without a session. */
  isPublic?: (path: string) => boolean
}

export type Verdict =
  | { pass: true; mayEdit: boolean }
  /** No session: a person is asked for the password, a program is told 401. */
  | { pass: false; status: 401; reason: string; isPage: boolean }
  | { pass: false; status: 400 | 403 | 404 | 415; reason: string }

/** What changes files, moves every window, or opens programs of this machine. */
const EDITS = /\/__(?:slidev|mcp|open-in-editor|inspect|devtools|vite(?!_ping))/
const MCP = /\/__mcp(?:\/|$)/
/** Headers that a proxy or a tunnel adds: the person is elsewhere, whatever the connection's address says. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'cf-connecting-ip']
const SAFE = ['GET', 'HEAD']

/** The path as the server's handlers will see it: decoded, without doubled slashes and `.` segments; undefined when it cannot be read. */
export function plainPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    return new URL(path.replace(/[\\/]+/g, '/').replace(/[?#]/g, encodeURIComponent), 'http://host').pathname
  } catch {
    return undefined
  }
}

function isLocal({ address, headers }: GateRequest): boolean {
  const name = hostNameOf(headers.host)
  return (
    isLoopbackAddress(address) &&
    name !== undefined &&
    isLoopbackName(name) &&
    FORWARDED.every(header => headers[header] === undefined)
  )
}

/** Whether a page of another origin sent it. A browser says so itself, and a page cannot make it lie. */
function isForeign({ headers, method, isUpgrade }: GateRequest): boolean {
  const site = headers['sec-fetch-site']
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && SAFE.includes(method) && !isUpgrade
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isNavigation) return true
  const { origin } = headers
  if (origin === undefined) return false
  return (
    !/^https?:\/\//.test(origin) || origin.replace(/^https?:\/\//, '').toLowerCase() !== headers.host?.toLowerCase()
  )
}

/** Whether a program made the request with a purpose, or the user typed the address: no page of elsewhere led here. */
function isOwnCall({ headers }: GateRequest): boolean {
  return ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)
}

/**
 * Whether a request reaches the server behind the gate.
 *
 * @param request What came in.
 * @param rules What this server lets through.
 * @param hasSession Whether the request shows a session of this server.
 */
export function judgeRequest(request: GateRequest, rules: GateRules, hasSession: boolean): Verdict {
  const { method, headers, isUpgrade } = request
  const path = plainPath(request.url)
  const name = hostNameOf(headers.host)
  if (path === undefined || name === undefined)
    return { pass: false, status: 400, reason: 'the request cannot be read' }
  if (!isKnownHost(name, rules.hosts))
    return {
      pass: false,
      status: 403,
      reason: `${name} is not a name of this machine; --allow-host=${name} makes it one`,
    }
  if (isForeign(request)) return { pass: false, status: 403, reason: 'a page of another site may not call this server' }

  const local = isLocal(request)
  // Below whatever base: it is taken off behind the gate.
  const isEdit = EDITS.test(path)
  if (isEdit && !isOwnCall(request)) return { pass: false, status: 403, reason: 'another site may not lead here' }
  if (MCP.test(path) && !rules.mcp)
    return { pass: false, status: 404, reason: 'the MCP server is off; start with --mcp to have it' }
  // Reading a slide is what a remote presenter does too; behind the password, as everything.
  if (isEdit && !local && !(SAFE.includes(method) && path.includes('/__slidev/')))
    return { pass: false, status: 403, reason: 'the deck can be edited on the machine that serves it only' }
  if (rules.isRemote && !local && !hasSession && !(SAFE.includes(method) && !isUpgrade && rules.isPublic?.(path)))
    return {
      pass: false,
      status: 401,
      reason: 'the password is missing',
      isPage: SAFE.includes(method) && !isUpgrade && (headers.accept ?? '').includes('text/html'),
    }
  if (isUpgrade && !local && rules.upgradesFromAfar?.() === false)
    return { pass: false, status: 403, reason: 'this version of Slidev is not known: no connection that could write' }
  // A form, a beacon or a fetch without preflight can carry everything but this type.
  if (
    !SAFE.includes(method) &&
    method !== 'OPTIONS' &&
    !/^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')
  )
    return { pass: false, status: 415, reason: 'the body must be application/json' }
  return { pass: true, mayEdit: local }
}
