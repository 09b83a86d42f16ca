import { Buffer } from 'node:buffer'
import { createHash, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

/** How often a wrong password may come from one address, and from all together, within a minute. */
export const TRIES = { each: 5, all: 60 }
const MINUTE = 60_000
const DAY = 24 * 3_600_000

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

/**
 * Sessions that the password opens, for a day. Nothing is kept of them: what is in a token was signed with a key of the password,
 * so that a server that was started again in the middle of a talk, with the same password, knows its phones.
 */
export function createSessions(password: string, now: () => number = Date.now): Sessions {
  const expected = digest(password)
  // Slow on purpose: a token that was overheard is no quick way to the password.
  const key = scryptSync(password, 'deck session', 32)
  const sign = (content: string): Buffer => createHmac('sha256', key).update(content).digest()
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
      const content = `${now().toString(36)}.${randomBytes(16).toString('base64url')}`
      return { ok: true, token: `${content}.${sign(content).toString('base64url')}` }
    },
    has(token) {
      const [, content, issued, signature] = /^((\w{1,11})\.[\w-]{22})\.([\w-]{43})$/.exec(token ?? '') ?? []
      if (content === undefined || issued === undefined || signature === undefined) return false
      const given = Buffer.from(signature, 'base64url')
      const age = now() - Number.parseInt(issued, 36)
      return given.length === 32 && timingSafeEqual(given, sign(content)) && age >= -DAY && age < DAY
    },
  }
}

/** A password that can be typed on a phone, for a server that was given none. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return [...randomBytes(12)]
    .map(byte => letters[byte % letters.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}
