import type { Buffer } from 'node:buffer'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** How often a wrong password may come from one address, and from all together, within a minute. */
export const TRIES = { each: 5, all: 60 }
const MINUTE = 60_000
/** Sessions that are kept; the oldest goes first. */
const MOST_SESSIONS = 500

export type Login =
  | { ok: true; token: string }
  /** `left`: how often one may try again within this minute. */
  | { ok: false; left: number }

export interface Sessions {
  /** Opens a session with the right password; `address` is who tries, as the connection says. */
  login: (password: string, address: string) => Login
  has: (token: string | undefined) => boolean
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Sessions that the password opens. They last as long as the server. */
export function createSessions(password: string, now: () => number = Date.now): Sessions {
  const expected = digest(password)
  const tokens = new Set<string>()
  let failures: { address: string; at: number }[] = []

  return {
    login(given, address) {
      const since = now() - MINUTE
      failures = failures.filter(({ at }) => at > since)
      const own = failures.filter(failure => failure.address === address).length
      // Whoever is out of tries learns nothing, not even of the right password.
      if (own >= TRIES.each || failures.length >= TRIES.all) return { ok: false, left: 0 }
      if (!timingSafeEqual(digest(given), expected)) {
        failures.push({ address, at: now() })
        return { ok: false, left: TRIES.each - own - 1 }
      }
      const token = randomBytes(32).toString('base64url')
      const [oldest] = tokens
      if (tokens.size >= MOST_SESSIONS && oldest !== undefined) tokens.delete(oldest)
      tokens.add(digestKey(token))
      return { ok: true, token }
    },
    has: token => token !== undefined && tokens.has(digestKey(token)),
  }
}

/** Tokens are looked up by their digest, so that how long it takes says nothing about them. */
function digestKey(token: string): string {
  return digest(token).toString('hex')
}

/** A password that can be typed on a phone, for a server that was given none. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return [...randomBytes(12)]
    .map(byte => letters[byte % letters.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}
