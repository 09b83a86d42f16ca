import { Buffer } from 'node:buffer'
import { isIP } from 'node:net'
import { DeckError } from '../../error.ts'

export interface FetchLimits {
  /** For all of it, redirects and reading, in milliseconds. */
  time: number
  /** Bytes, after decompression. */
  size: number
}

export interface Fetched {
  bytes: Uint8Array
  /** Where it was found in the end. */
  address: string
  /** `text/html`, in lower case; empty where the server said nothing. */
  type: string
  charset?: string
}

const REDIRECTS = 5
const REDIRECT = [301, 302, 303, 307, 308]

/** An address without the name and password in it. */
export function withoutCredentials(address: string): string {
  return address.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1')
}

function refuse(address: string, reason: string): never {
  throw new DeckError('usage', `${withoutCredentials(address)} ${reason}`)
}

/** Whether an address names a machine that only this network reaches. A name that leads there is not seen through. */
export function isPrivate({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) === 6) return /^(?:::|f[cd]|fe[89ab])/i.test(host)
  return isIP(host) === 4
    ? /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(host)
    : /(?:^|\.)(?:localhost|local|internal)$/i.test(host)
}

async function readLimited(response: Response, address: string, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.byteLength
    if (length > size) refuse(address, `sends more than ${Math.round(size / 1e6)} MB`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function reasonOf(error: unknown, time: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `does not answer within ${time / 1000} seconds`
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const message = cause instanceof Error ? cause.message : String(cause)
  return `cannot be reached: ${message.replaceAll(/\S+:\/\/\S+/g, withoutCredentials)}`
}

/**
 * Fetches what lies at an address. Only http and https, on each redirect too; `isAllowed` says what else an address must be.
 *
 * @throws DeckError in one line, whatever goes wrong.
 */
export async function fetchLimited(
  address: string,
  { time, size }: FetchLimits,
  isAllowed: (url: URL) => boolean = () => true,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(time)
  let at = address
  try {
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const url = URL.parse(at)
      if (url === null || !['http:', 'https:'].includes(url.protocol) || !isAllowed(url)) {
        refuse(
          address,
          redirects === 0
            ? 'is no address that is fetched'
            : `leads to ${withoutCredentials(at)}, which is not fetched`,
        )
      }
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: { 'user-agent': 'deck-draft', accept: '*/*' },
      })
      if (REDIRECT.includes(response.status)) {
        await response.body?.cancel()
        const location = response.headers.get('location')
        if (location === null) refuse(address, `answers ${response.status} and does not say where to (no Location)`)
        at = new URL(location, url).href
        continue
      }
      if (!response.ok) {
        await response.body?.cancel()
        refuse(address, `answers ${response.status} ${response.statusText}`.trim())
      }
      const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';')
      return {
        bytes: await readLimited(response, address, size),
        address: url.href,
        type: type.trim().toLowerCase(),
        charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(parameters.join(';'))?.[1],
      }
    }
  } catch (error) {
    if (error instanceof DeckError) throw error
    refuse(address, reasonOf(error, time))
  }
  return refuse(address, `redirects more than ${REDIRECTS} times`)
}
