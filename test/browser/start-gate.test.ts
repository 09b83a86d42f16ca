import type { IncomingMessage } from 'node:http'
import type { Running } from '../support/deck-command.ts'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDeck } from '../support/deck-command.ts'
import { freePort } from '../support/free-port.ts'

const DECK = 'test/fixtures/sound.md'
const before = readFileSync(DECK, 'utf8')
/** What Slidev's dev server and Vite answer to: pages, sources, state, and what edits or acts. */
const READS = [
  '/',
  '/presenter/',
  '/entry/',
  '/overview/',
  '/notes',
  '/notes-edit',
  '/export/',
  '/print',
  '/index.html',
  '/@slidev/configs',
  '/@slidev/slides',
  '/@slidev/setups/root',
  '/@slidev-monaco-types/resolve?pkg=vue',
  '/__slidev/slides/1.json',
  '/@server-reactive/nav',
  '/@server-reactive/drawings?diff',
  '/@server-reactive/snapshots?diff',
  '/sound.md',
  '/package.json',
  '/@fs/etc/passwd',
  '/@id/vue',
  '/@vite/client',
  '/@vite/env',
  '/__vite_ping',
]
const ACTS = ['/__slidev/slides/1.json', '/__mcp', '/__open-in-editor?file=sound.md', '/__inspect/']

interface Answer {
  status: number
  body: string
  headers: IncomingMessage['headers']
}

interface Call {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** The server's address; without it, this machine's loopback. */
  host?: string
}

let port: number
let running: Running
let said = ''

async function ask(
  path: string,
  { method = 'GET', headers = {}, body, host = '127.0.0.1' }: Call = {},
): Promise<Answer> {
  const call = request({ host, port, path, method, headers, agent: false })
  call.end(body)
  return new Promise((resolve, reject) => {
    call.on('error', reject)
    call.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode ?? 0, body: '', headers: response.headers })
    })
    call.on('response', async response => {
      const chunks: Buffer[] = []
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
      resolve({
        status: response.statusCode ?? 0,
        body: Buffer.concat(chunks).toString('utf8'),
        headers: response.headers,
      })
    })
  })
}

/** From another machine: through its own address where this one has one, and as a proxy tells it. */
const own = Object.values(networkInterfaces())
  .flat()
  .find(one => one?.family === 'IPv4' && !one.internal)?.address
const AFAR: [string, Call][] = [
  ['by a proxy', { headers: { 'x-forwarded-for': '192.0.2.9' } }],
  ...(own === undefined ? [] : [['by the network', { host: own }] as [string, Call]]),
]
const JSON_BODY = { 'content-type': 'application/json' }
const NOTE = JSON.stringify({ note: 'HACKED' })
const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': 'vite-ping',
}

beforeAll(async () => {
  port = await freePort()
  running = startDeck(['start', DECK, '--port', String(port), '--remote=stage-fright', '--bind', '0.0.0.0'])
  // Where CI is set, Slidev writes in colours also to what is no terminal.
  running.child.stdout?.on('data', text => (said = stripVTControlCharacters(said + String(text))))
  while (!said.includes('shortcuts')) {
    await Promise.race([
      once(running.child.stdout ?? running.child, 'data'),
      running.ended.then(({ stderr }) => Promise.reject(new Error(stderr))),
    ])
  }
})
afterAll(async () => {
  running.child.kill()
  await running.ended
})

describe('deck start --remote, from another machine', () => {
  it.each(AFAR)('answers nothing without the password (%s)', async (_, call) => {
    for (const path of READS) {
      expect((await ask(path, call)).status, path).toBe(401)
      const post = { ...call, method: 'POST', headers: { ...call.headers, ...JSON_BODY }, body: NOTE }
      expect([401, 403], path).toContain((await ask(path, post)).status)
    }
    expect((await ask('/', { ...call, headers: { ...call.headers, ...UPGRADE } })).status).toBe(401)
    expect((await ask('/presenter/?password=stage-fright', call)).status).toBe(401)
  })

  it.each(AFAR)('lets who knows the password read, and never edit (%s)', async (_, call) => {
    const form = { ...call.headers, 'content-type': 'application/x-www-form-urlencoded' }
    const wrong = await ask('/__deck/login', { ...call, method: 'POST', headers: form, body: 'password=stage' })
    expect(wrong.body).toContain('You can try 4 more times')
    const body = 'password=stage-fright&next=%2F%2Fevil.example'
    const login = await ask('/__deck/login', { ...call, method: 'POST', headers: form, body })
    expect(login.status).toBe(303)
    expect(login.headers.location).toBe('/')
    const [given = ''] = login.headers['set-cookie'] ?? []
    expect(given).toMatch(/; HttpOnly; SameSite=Strict$/)
    const headers = { ...call.headers, cookie: given.split(';')[0] ?? '' }
    for (const path of ['/presenter/', '/@slidev/configs', '/__slidev/slides/1.json']) {
      const answer = await ask(path, { ...call, headers })
      expect(answer.status, path).toBe(200)
      expect(answer.body, path).not.toContain('stage-fright')
    }
    expect((await ask('/', { ...call, headers: { ...headers, ...UPGRADE } })).status).toBe(101)
    for (const path of ACTS) {
      const answer = await ask(path, { ...call, method: 'POST', headers: { ...headers, ...JSON_BODY }, body: NOTE })
      expect([403, 404], path).toContain(answer.status)
    }
    expect(readFileSync(DECK, 'utf8')).toBe(before)
  })
})

describe('deck start, from a page that the speaker visits', () => {
  it('refuses what a foreign page can send, and the speaker’s own page may read', async () => {
    for (const path of [...ACTS, '/@server-reactive/nav']) {
      const origin = { origin: 'https://evil.example' }
      for (const headers of [
        { ...origin, 'content-type': 'text/plain' },
        { ...origin, ...JSON_BODY },
        { 'content-type': 'text/plain' },
        { host: 'evil.example', ...JSON_BODY },
      ]) {
        const { status } = await ask(path, { method: 'POST', headers, body: NOTE })
        expect([403, 404, 415], `${path} ${JSON.stringify(headers)}`).toContain(status)
      }
    }
    expect((await ask('/', { headers: { ...UPGRADE, origin: 'https://evil.example' } })).status).toBe(403)
    expect(readFileSync(DECK, 'utf8')).toBe(before)
    expect((await ask('/__slidev/slides/1.json')).status).toBe(200)
  })

  it('has no MCP unless asked for, and says an address that works without the password in it', async () => {
    expect((await ask('/__mcp', { method: 'POST', headers: JSON_BODY, body: '{}' })).status).toBe(404)
    expect(said).not.toContain('mcp')
    expect(said).not.toContain('password')
    if (own !== undefined) {
      const address = said.match(/remote control\s+> (\S+)/)?.[1] ?? ''
      expect(new URL(address).pathname).toBe('/entry/')
      const page = await ask('/entry/', { host: own, headers: { accept: 'text/html' } })
      expect(page.body).toContain('name="next" value="/entry/"')
    }
  })
})
