import type { AddressInfo } from 'node:net'
import type { Deck } from '../../../scripts/model/deck.ts'
import type { StageState } from '../../../scripts/present/protocol.ts'
import type { StageStream } from '../../../scripts/present/relay/stage-stream.ts'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { connect as connectNats, usernamePasswordAuthenticator } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIRST_STATE } from '../../../scripts/present/protocol.ts'
import { writeFollowFiles } from '../../../scripts/present/relay/follow-files.ts'
import { createRelayServer } from '../../../scripts/present/relay/relay-server.ts'
import { joinStream, subjectName } from '../../../scripts/present/relay/stage-stream.ts'
import { startRelay } from '../../../scripts/present/relay/start-relay.ts'
import { createHub } from '../../../scripts/present/server/hub.ts'
import { temporaryFolder } from '../../support/deck-command.ts'
import { hasNats, startNats } from '../../support/nats.ts'

const step = (rev: number, no = 2): StageState => ({ ...FIRST_STATE, rev, by: 'laptop', slide: `s${no}`, no })
const poll = <Of>(of: () => Of) => expect.poll(of, { timeout: 20_000 })

/** A follower of a node, and the revision that it was told last. */
async function follow(port: number) {
  const call = get({ port, host: '127.0.0.1', path: '/__deck/events', agent: false })
  const [response] = await once(call, 'response')
  let text = ''
  response.setEncoding('utf8').on('data', (more: string) => (text += more))
  call.on('error', () => {})
  return { last: () => Number(/.*"rev":(\d+)/s.exec(text)?.[1] ?? -1), end: () => call.destroy() }
}

describe('a relay node', () => {
  it('tells any site where the talk is, and takes nothing from anybody', async () => {
    const hub = createHub()
    hub.publish(step(7))
    const server = createRelayServer({ hub, isReached: () => false }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const state = await fetch(`${origin}/__deck/state`)
    expect(state.headers.get('access-control-allow-origin')).toBe('*')
    expect(await state.json()).toMatchObject({ rev: 7 })
    expect((await fetch(`${origin}/__deck/health`)).status).toBe(503)
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await fetch(`${origin}/__deck/state`, { method })).status).toBe(405)
    expect((await fetch(`${origin}/`)).status).toBe(404)
    hub.close()
    server.close()
  })

  it('is asked by the page that a site for a static host has, below whatever base', async () => {
    const folder = await temporaryFolder()
    const slides = [{ no: 1, id: 'first', title: 'First', note: 'SECRET' }]
    const deck = { entry: join(folder.path, 'deck.md'), title: 'T', language: 'it', base: '/talk/', slides }
    const other = { ...deck, language: 'en', base: '/talk/en/' }
    await writeFollowFiles(folder.path, [deck, other] as unknown as [Deck, Deck], 'https://follow.example')
    const page = await readFile(join(folder.path, 'live/index.html'), 'utf8')
    expect(page).toContain('src="/talk/__deck/follower.js"')
    const told = await readFile(join(folder.path, '__deck/follow.json'), 'utf8')
    expect(JSON.parse(told)).toMatchObject({
      relay: 'https://follow.example',
      editions: [
        { base: '/talk/', language: 'it' },
        { base: '/talk/en/', language: 'en' },
      ],
    })
    expect(told).not.toContain('SECRET')
    expect(await readFile(join(folder.path, '__deck/follower.js'), 'utf8')).toContain('EventSource')
    await folder[Symbol.asyncDispose]()
  })

  it('names a talk by what a subject may hold', () => {
    expect(['KubeCon 2022', 'a.*.>', 'größe', ''].map(subjectName)).toEqual(['KubeCon-2022', 'a', 'gro-e', 'talk'])
  })

  it.each(['http://host', 'nats://h:0:0'])('says what is wrong with the address %s', async url => {
    await expect(joinStream({ url, talk: 'talk' })).rejects.toThrow(/must be nats|not an address/)
  })
})

/* On a machine without nats-server (Debian: apt-get install nats-server) these are skipped. */
describe.skipIf(!hasNats())('over a NATS server (skipped where nats-server is not installed)', () => {
  const held = new AsyncDisposableStack()
  let nats: Awaited<ReturnType<typeof startNats>>
  let presenter: StageStream

  async function startNode() {
    const node = held.use(await startRelay({ entries: [], most: 10, stream: { url: nats.url, talk: 'talk' } }))
    node.server.listen(0, '127.0.0.1')
    await once(node.server, 'listening')
    return (node.server.address() as AddressInfo).port
  }

  beforeAll(async () => {
    nats = held.use(await startNats())
    presenter = held.use(await joinStream({ url: nats.url, talk: 'talk' }))
  })
  afterAll(async () => held.disposeAsync())

  it('hands each step to the followers of every node, also of one that comes late, and counts them', async () => {
    const ports = [await startNode()]
    const early = await follow(ports[0] ?? 0)
    presenter.publish(step(1))
    await poll(early.last).toBe(1)
    ports.push(await startNode())
    const late = await follow(ports[1] ?? 0)
    await poll(late.last).toBe(1)
    for (let rev = 2; rev <= 60; rev++) presenter.publish(step(rev))
    await poll(() => [early.last(), late.last()]).toEqual([60, 60])
    const counted: number[] = []
    presenter.onFollowers(count => counted.push(count))
    await poll(() => counted.at(-1)).toBe(2)
    early.end()
    late.end()
  })

  it('loses nothing when the server is killed and comes back', async () => {
    const follower = await follow(await startNode())
    await poll(follower.last).toBe(60)
    await nats.kill()
    presenter.publish(step(61))
    presenter.publish(step(62))
    await nats.start()
    await poll(follower.last).toBe(62)
    follower.end()
  })

  it('passes on no message that is no state, and lets nobody in with a wrong password', async () => {
    const port = await startNode()
    const other = await connectNats({
      servers: nats.address,
      authenticator: usernamePasswordAuthenticator('deck', 'stage'),
    })
    for (const text of ['', '{', '[]', 'x'.repeat(1e5), JSON.stringify({ ...step(900), no: -1 })])
      other.publish('deck.stage.talk', text)
    await other.flush()
    presenter.publish(step(63))
    const follower = await follow(port)
    await poll(follower.last).toBe(63)
    follower.end()
    await other.close()
    await expect(joinStream({ url: `nats://deck:wrong@${nats.address}`, talk: 'talk' })).rejects.toThrow(
      /refuses the credentials/,
    )
  })

  it('begins without a server that is away, and reaches it when it is there', async () => {
    await nats.kill()
    const reached: boolean[] = []
    const early = held.use(await joinStream({ url: nats.url, talk: 'other', onReached: is => reached.push(is) }))
    early.publish(step(5))
    expect(reached).toEqual([false])
    await nats.start()
    await poll(() => reached.at(-1)).toBe(true)
    const states: number[] = []
    const reader = held.use(await joinStream({ url: nats.url, talk: 'other' }))
    reader.follow(({ rev }) => states.push(rev))
    await poll(() => states.at(-1)).toBe(5)
  })
})
