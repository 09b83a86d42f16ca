import { isIP } from 'node:net'
import { hostname } from 'node:os'

/** The name in a Host header or an authority, without port and brackets, in lower case; undefined where there is none. */
export function hostNameOf(authority: string | undefined): string | undefined {
  const [, name] = /^(\[[\da-f:.]+\]|[^\s/:@?#\\]+)(?::\d{1,5})?$/i.exec(authority ?? '') ?? []
  return name?.replace(/^\[|\]$/g, '').toLowerCase()
}

/** Whether a name means this machine to a browser, whatever a name server says. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name)
}

/** Whether a connection's address is this machine's own loopback. */
export function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

/**
 * Whether a Host header may be answered. A name that somebody else owns can be made to point here (DNS rebinding), and a
 * page of that name would then pass for ours; an address cannot.
 *
 * @param name What the header says, without a port.
 * @param extra Further names; `.example.org` stands for all below it.
 */
export function isKnownHost(name: string, extra: readonly string[] = []): boolean {
  const own = hostname().toLowerCase()
  return (
    isLoopbackName(name) ||
    isIP(name) !== 0 ||
    name === own ||
    name === `${own}.local` ||
    extra.some(one => (one.startsWith('.') ? name.endsWith(one.toLowerCase()) : name === one.toLowerCase()))
  )
}
