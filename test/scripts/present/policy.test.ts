import type { GateRequest } from '../../../scripts/present/gate/policy.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeRequest } from '../../../scripts/present/gate/policy.ts'

const OWN: GateRequest = {
  method: 'GET',
  url: '/',
  headers: { host: 'localhost:3030' },
  address: '127.0.0.1',
  isUpgrade: false,
}
const LOCAL = { isRemote: false, mcp: false }
const REMOTE = { isRemote: true, mcp: true }

function statusOf(change: Partial<GateRequest>, rules = LOCAL, hasSession = false): number {
  const verdict = judgeRequest({ ...OWN, ...change, headers: { ...OWN.headers, ...change.headers } }, rules, hasSession)
  return verdict.pass ? 200 : verdict.status
}

const JSON_BODY = { 'content-type': 'application/json' }

describe('the gate of a server for this machine', () => {
  it.each(['localhost:3030', '127.0.0.1:3030', '[::1]:3030', 'deck.localhost', '192.0.2.7:3030', 'LOCALHOST:3030'])(
    'answers to %s',
    host => expect(statusOf({ headers: { host } })).toBe(200),
  )

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:3030',
    '127.0.0.1.evil.example',
    '',
    'a@localhost',
    'localhost:3030/x',
  ])('refuses the Host "%s", which a foreign page may have', host =>
    expect(statusOf({ headers: { host } })).toBeGreaterThanOrEqual(400),
  )

  it('answers to a further name that it is given', () => {
    expect(statusOf({ headers: { host: 'talk.example' } }, { ...LOCAL, hosts: ['talk.example'] } as never)).toBe(200)
  })

  it.each(['https://evil.example', 'null', 'http://localhost:8080', 'http://127.0.0.1:3030', 'file://localhost:3030'])(
    'refuses every request from a page of %s',
    origin => {
      expect(statusOf({ headers: { origin } })).toBe(403)
      expect(statusOf({ headers: { origin, ...JSON_BODY }, method: 'POST', url: '/__slidev/slides/5.json' })).toBe(403)
      expect(statusOf({ headers: { origin }, isUpgrade: true })).toBe(403)
    },
  )

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    undefined,
  ])('refuses a body of %s, which a page of elsewhere can send unasked', type =>
    expect(statusOf({ headers: { 'content-type': type }, method: 'POST', url: '/__slidev/slides/5.json' })).toBe(415),
  )

  it('lets its own page edit, and a link of elsewhere lead to the slides but to nothing that acts', () => {
    const own = { origin: 'http://localhost:3030', 'sec-fetch-site': 'same-origin', ...JSON_BODY }
    expect(statusOf({ headers: own, method: 'POST', url: '/__slidev/slides/5.json' })).toBe(200)
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } as const
    expect(statusOf({ headers: link, url: '/7' })).toBe(200)
    expect(statusOf({ headers: link, url: '/__open-in-editor?file=/etc/passwd' })).toBe(403)
    expect(statusOf({ headers: { ...link, ...JSON_BODY }, method: 'POST', url: '/7' })).toBe(403)
    expect(
      statusOf({ headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, url: '/slides.md' }),
    ).toBe(403)
  })

  it.each(['/__mcp', '/__mcp/', '/__mcp?x', '/talk/__mcp', '/%5f_mcp', '//__mcp', '/./__mcp', '/x/../__mcp'])(
    'has no MCP at %s unless it is asked for',
    url => {
      expect(statusOf({ url, method: 'POST', headers: JSON_BODY })).toBe(404)
      expect(statusOf({ url, method: 'POST', headers: JSON_BODY }, { ...LOCAL, mcp: true })).toBe(200)
    },
  )

  it('takes who comes through a proxy for somebody elsewhere, who cannot edit', () => {
    const headers = { 'x-forwarded-for': '192.0.2.9', ...JSON_BODY }
    expect(statusOf({ headers, method: 'POST', url: '/__slidev/slides/5.json' })).toBe(403)
  })
})

const AFAR = { address: '192.0.2.9', headers: { host: '192.0.2.2:3030' } }

describe('the gate of a server for other machines too', () => {
  it('lets nothing through without a session, whatever the address and the method', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('__slidev', '@fs', '..', 'presenter', '%2f', '?', '#', 'x', '\\'), { maxLength: 6 })
          .map(parts => `/${parts.join('/')}`),
        fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'),
        fc.boolean(),
        fc.constantFrom({}, JSON_BODY, { accept: 'text/html' }, { 'sec-fetch-site': 'same-origin' }),
        (url, method, isUpgrade, headers) => {
          expect(
            statusOf({ ...AFAR, url, method, isUpgrade, headers: { ...AFAR.headers, ...headers } }, REMOTE),
          ).not.toBe(200)
        },
      ),
    )
  })

  it('is not deceived by a Host or a header that names this machine', () => {
    expect(statusOf({ ...AFAR, headers: { host: 'localhost:3030' } }, REMOTE)).toBe(401)
    expect(statusOf({ ...AFAR, headers: { host: '127.0.0.1', 'x-forwarded-for': '127.0.0.1' } }, REMOTE)).toBe(401)
    expect(statusOf({ ...AFAR, address: '::ffff:192.0.2.9' }, REMOTE)).toBe(401)
    expect(statusOf({ address: '127.0.0.1', headers: { host: 'x.example' } }, REMOTE)).toBe(403)
  })

  it('lets who has a session present, and never edit', () => {
    expect(statusOf({ ...AFAR, url: '/presenter/3' }, REMOTE, true)).toBe(200)
    expect(statusOf({ ...AFAR, url: '/__slidev/slides/5.json' }, REMOTE, true)).toBe(200)
    const headers = { ...AFAR.headers, ...JSON_BODY }
    expect(statusOf({ ...AFAR, headers, method: 'POST', url: '/@server-reactive/nav' }, REMOTE, true)).toBe(200)
    for (const url of ['/__slidev/slides/5.json', '/__mcp', '/__open-in-editor?file=x', '/__inspect/', '/a/__mcp'])
      expect(statusOf({ ...AFAR, headers, method: 'POST', url }, REMOTE, true), url).toBe(403)
    expect(statusOf({ ...AFAR, url: '/__open-in-editor?file=x' }, REMOTE, true)).toBe(403)
  })

  it('connects nobody from afar to a Slidev that it does not know', () => {
    const rules = { ...REMOTE, upgradesFromAfar: () => false }
    expect(statusOf({ ...AFAR, isUpgrade: true }, rules, true)).toBe(403)
    expect(statusOf({ isUpgrade: true }, rules)).toBe(200)
  })

  it('asks nobody on this machine', () => {
    expect(statusOf({ url: '/presenter/1' }, REMOTE)).toBe(200)
  })
})
