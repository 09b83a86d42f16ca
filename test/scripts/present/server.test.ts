import type { Buffer } from 'node:buffer'
import type { AddressInfo } from 'node:net'
import type { StageState } from '../../../scripts/present/protocol.ts'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createGate } from '../../../scripts/present/gate/gate.ts'
import { FIRST_STATE } from '../../../scripts/present/protocol.ts'
import { createHub } from '../../../scripts/present/server/hub.ts'
import { createTalkServer, isForAudience } from '../../../scripts/present/server/serve-talk.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

const close: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of close.splice(0)) await end()
})

/** A talk of two slides without a deck, followed by anybody. */
async function startServer(follow?: string) {
  const folder = await temporaryFolder()
  await writeFile(join(folder.path, 'index.html'), '<head></head><body>the slides</body>')
  const hub = createHub({ most: 3 })
  const slides = [1, 2].map(no => ({ no, id: `s${no}`, title: `Slide ${no}`, isSection: false, notes: [] }))
  const server = createTalkServer({
    talk: { key: 'own', title: 'T', language: 'en', width: 16, height: 9, base: '/', follow, slides },
    editions: [],
    sites: [{ folder: folder.path, base: '/' }],
    hub,
    gate: createGate({ password: 'secret', mcp: false, isPublic: isForAudience }),
    audience: true,
    scripts: new Map([['stage.js', 'script']]),
    fonts: new Map(),
    lastRehearsal: async () => undefined,
    proposedBudgets: async () => undefined,
    keepRehearsal: async () => '',
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  close.push(async () => {
    hub.close()
    server.closeAllConnections()
    server.close()
    await folder[Symbol.asyncDispose]()
  })
  return { hub, origin: `http://127.0.0.1:${port}`, port }
}

const step = (change: Partial<StageState>): StageState => ({
  ...FIRST_STATE,
  by: 'laptop',
  slide: 's2',
  no: 2,
  ...change,
})
const AFAR = { 'x-forwarded-for': '192.0.2.9' }

async function post(origin: string, body: string, headers: Record<string, string> = {}, path = '/__deck/state') {
  return fetch(origin + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
}

/** The events of a follower, as they come. */
async function listen(port: number, query = '') {
  const call = get({ port, host: '127.0.0.1', path: `/__deck/events${query}`, agent: false, headers: AFAR })
  const [response] = await once(call, 'response')
  let text = ''
  response.setEncoding('utf8').on('data', (more: string) => (text += more))
  return { status: response.statusCode as number, said: () => text, end: () => call.destroy() }
}

it('tells who comes late the present state, and each later step', async () => {
  const { origin, port } = await startServer()
  expect((await post(origin, JSON.stringify(step({ rev: 4, click: 3 })))).status).toBe(200)
  const follower = await listen(port)
  await expect.poll(follower.said).toContain('"rev":4')
  await post(origin, JSON.stringify(step({ rev: 5, click: 4 })))
  await expect.poll(follower.said).toContain('"rev":5')
  follower.end()
})

it('takes no earlier step, and nothing from who has no session', async () => {
  const { hub, origin } = await startServer()
  await post(origin, JSON.stringify(step({ rev: 9 })))
  await post(origin, JSON.stringify(step({ rev: 8, no: 1 })))
  expect(hub.state.no).toBe(2)
  for (const path of ['/__deck/state', '/__deck/clicker', '/__deck/rehearsal', '/__deck/clicks'])
    expect((await post(origin, JSON.stringify(step({ rev: 99 })), AFAR, path)).status, path).toBe(401)
  expect(hub.state.rev).toBe(9)
  for (const path of ['/__deck/talk.json', '/__deck/talk/rehearsal.json', '/presenter/1', '/remote', '/rehearsal'])
    expect((await fetch(origin + path, { headers: AFAR })).status, path).toBe(401)
  for (const path of ['/1', '/live', '/__deck/follow.json', '/__deck/state', '/__deck/stage.js'])
    expect((await fetch(origin + path, { headers: AFAR })).status, path).toBe(200)
})

it('takes no step of a window that another deck’s talk left open at the same address', async () => {
  const { hub, origin } = await startServer()
  const told = async (talk: string, rev: number): Promise<number> =>
    (await post(origin, JSON.stringify(step({ rev })), { 'x-deck-talk': talk })).status
  expect(await told('own', 3)).toBe(200)
  expect(await told('other', 9)).toBe(410)
  expect(hub.state.rev).toBe(3)
})

it('says in the page where phones follow, as words and never as markup, and nothing where none do', async () => {
  const { origin } = await startServer('http://192.0.2.1:3030/?"><script>')
  const page = await (await fetch(`${origin}/1`)).text()
  expect(page).toContain('<meta name="deck-follow" content="http://192.0.2.1:3030/?&#34;&#62;&#60;script&#62;"></head>')
  const unfollowed = await startServer()
  expect(await (await fetch(`${unfollowed.origin}/1`)).text()).not.toContain('deck-follow')
})

it('refuses what is no state, however large, and goes on', async () => {
  const { hub, origin } = await startServer()
  for (const body of ['', 'null', '{', '[]', JSON.stringify({ ...FIRST_STATE, no: 'x' })])
    expect((await post(origin, body)).status, body).toBe(400)
  const large = await post(origin, 'x'.repeat(10_000_000)).catch(() => ({ status: 413 }))
  expect(large.status).toBe(413)
  await Promise.all(Array.from({ length: 200 }, async (_, rev) => post(origin, JSON.stringify(step({ rev: rev + 1 })))))
  expect(hub.state.rev).toBe(200)
})

it('serves as many as it may and tells the next one so', async () => {
  const { port } = await startServer()
  const followers = [await listen(port), await listen(port), await listen(port)]
  const next = await listen(port)
  expect([...followers, next].map(({ status }) => status)).toEqual([200, 200, 200, 503])
  // The laptop and the phone that steps come in, however many follow.
  const stage = await new Promise<number>(resolve => {
    const call = get({ port, host: '127.0.0.1', path: '/__deck/events?as=stage', agent: false }, response => {
      resolve(response.statusCode ?? 0)
      call.destroy()
    })
  })
  expect(stage).toBe(200)
  for (const { end } of [...followers, next]) end()
})

it('sheds a crowd that is greater than it can serve, and the talk goes on for those who were there', async () => {
  const { hub, origin, port } = await startServer()
  const follower = await listen(port)
  const crowd = await Promise.all(Array.from({ length: 400 }, async () => listen(port)))
  expect(crowd.filter(({ status }) => status === 200)).toHaveLength(2)
  expect(crowd.filter(({ status }) => status === 503)).toHaveLength(398)
  expect((await post(origin, JSON.stringify(step({ rev: 7 })))).status).toBe(200)
  await expect.poll(follower.said).toContain('"rev":7')
  for (const { end } of [follower, ...crowd]) end()
  await expect.poll(() => hub.room().followers).toBe(0)
})

it('lets only the phone step that holds the clicker, and the laptop always', async () => {
  const { hub, origin } = await startServer()
  const phone = { 'x-deck-phone': 'Anna' }
  expect((await post(origin, JSON.stringify(step({ rev: 1, by: 'a' })), phone)).status).toBe(200)
  expect(hub.room().holder).toEqual({ id: 'a', name: 'Anna' })
  expect((await post(origin, JSON.stringify(step({ rev: 2, by: 'b' })), phone)).status).toBe(409)
  expect((await post(origin, JSON.stringify(step({ rev: 3 })))).status).toBe(200)
  await post(origin, JSON.stringify({ id: 'b', name: 'Bea' }), {}, '/__deck/clicker')
  expect((await post(origin, JSON.stringify(step({ rev: 4, by: 'b' })), phone)).status).toBe(200)
  expect(hub.state.by).toBe('b')
})

it('keeps little for who reads nothing, and tells it the last state once it reads again', async () => {
  const { hub, port } = await startServer()
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write('GET /__deck/events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await expect.poll(() => hub.room().followers).toBe(1)
  socket.pause()
  for (let rev = 1; rev <= 60_000; rev++) {
    hub.publish(step({ rev }))
    // What the system takes for it, it takes between two turns.
    if (rev % 500 === 0) await new Promise(resolve => setImmediate(resolve))
  }
  let bytes = 0
  let end = ''
  socket.on('data', (more: Buffer) => {
    bytes += more.length
    end = (end + more.toString()).slice(-1000)
  })
  socket.resume()
  await expect.poll(() => end, { timeout: 20_000 }).toContain('"rev":60000')
  // Sixty thousand states are nine megabytes; what was not read was left out but for the last.
  expect(bytes).toBeLessThan(8_000_000)
  socket.destroy()
})
