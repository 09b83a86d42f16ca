import type { NatsConnection } from '@nats-io/transport-node'
import type { StageState } from '../protocol.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, credsAuthenticator, tokenAuthenticator, usernamePasswordAuthenticator } from '@nats-io/transport-node'
import { DeckError } from '../../error.ts'
import { MOST_STATE_BYTES, parseState } from '../protocol.ts'

/** One stream for all talks of a NATS account: of each subject it keeps the last state. */
const STREAM = 'DECK_STAGE'
const STATES = 'deck.stage'
const FOLLOWERS = 'deck.followers'
/** How long a node's number of followers counts after it was told, in milliseconds. */
const COUNTS_FOR = 10_000
const TRY_AGAIN = 500

export interface StreamOptions {
  /** `nats://host:4222` or `tls://…`; several are separated by commas. May hold `user:password@` or `token@`. */
  url: string
  /** A credentials file, as `nsc` writes it. */
  creds?: string
  /** What the talk is called on the server, so that several may be given at once. */
  talk: string
  /** Hears whether the server is reached, at first and whenever that changes. */
  onReached?: (isReached: boolean, reason?: string) => void
}

/** Where a talk is, kept by NATS for any number of nodes. */
export interface StageStream extends AsyncDisposable {
  /** Publishes a state, now or when the server is back; of several that wait, the last one. */
  publish: (state: StageState) => void
  /** Hears of the kept state, of each later one, and of those that were missed while the server was away. */
  follow: (hear: (state: StageState) => void) => void
  /** Tells the presenter how many follow at this node. */
  tellFollowers: (node: string, count: number) => void
  onFollowers: (hear: (count: number) => void) => void
}

/** The name of a talk in a subject: a subject's own marks are taken out. */
export function subjectName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64) || 'talk'
  )
}

async function connectionOptions({ url, creds }: StreamOptions) {
  let addresses: URL[]
  try {
    addresses = url.split(',').map(one => new URL(one.includes('://') ? one : `nats://${one}`))
  } catch {
    throw new DeckError('usage', `${url}: is not an address; write nats://host:4222`)
  }
  const other = addresses.find(({ protocol }) => protocol !== 'nats:' && protocol !== 'tls:')
  if (other !== undefined) throw new DeckError('usage', `${other.protocol}//: must be nats:// or tls://`)
  const [first] = addresses
  const [name, password] = [first?.username, first?.password].map(part => decodeURIComponent(part ?? ''))
  const file =
    creds === undefined
      ? undefined
      : await readFile(creds).catch(() => {
          throw new DeckError('usage', `${creds}: cannot be read`)
        })
  return {
    servers: addresses.map(({ host }) => host),
    ...(addresses.some(({ protocol }) => protocol === 'tls:') ? { tls: {} } : {}),
    ...(file !== undefined
      ? { authenticator: credsAuthenticator(file) }
      : password
        ? { authenticator: usernamePasswordAuthenticator(name ?? '', password) }
        : name
          ? { authenticator: tokenAuthenticator(name) }
          : {}),
    name: 'deck',
    maxReconnectAttempts: -1,
    reconnectTimeWait: TRY_AGAIN,
    // A connection that says nothing is given up after ten seconds, not after minutes.
    pingInterval: 5000,
    timeout: 5000,
  }
}

/** Whether another try may go better: a server that is away comes back, a wrong password does not become right. */
function isFinal(error: unknown): boolean {
  return /authori[sz]ation|authentication|permissions|expired/i.test(`${(error as Error).name} ${String(error)}`)
}

async function ensureStream(connection: NatsConnection): Promise<void> {
  const manager = await jetstreamManager(connection)
  const found = await manager.streams.info(STREAM).catch(() => undefined)
  if (found !== undefined) return
  await manager.streams.add({
    name: STREAM,
    subjects: [`${STATES}.*`],
    max_msgs_per_subject: 1,
    max_msg_size: MOST_STATE_BYTES,
    // Of a talk that was given a month ago, nothing is left.
    max_age: 30 * 86_400 * 1e9,
  })
}

/**
 * Joins a talk on a NATS server. A server that does not answer is tried again for as long as it takes: a talk begins without it.
 *
 * @throws DeckError when the address or the credentials are wrong.
 */
export async function joinStream(options: StreamOptions): Promise<StageStream> {
  const { onReached = () => {} } = options
  const talk = subjectName(options.talk)
  const subject = `${STATES}.${talk}`
  const wanted = await connectionOptions(options)
  const ended = new AbortController()
  const hearers: ((state: StageState) => void)[] = []
  const counters: ((count: number) => void)[] = []
  const counts = new Map<string, { count: number; at: number }>()
  let connection: NatsConnection | undefined
  let pending: StageState | undefined
  let last: StageState | undefined
  let isPublishing = false

  function hear(text: string): void {
    const state = parseState(text)
    if (state !== undefined) for (const tell of hearers) tell(state)
  }

  /** What the server has kept: for who comes late, and after a time without the server. */
  async function catchUp(live: NatsConnection): Promise<void> {
    const manager = await jetstreamManager(live)
    const kept = await manager.streams.getMessage(STREAM, { last_by_subj: subject }).catch(() => undefined)
    if (kept) hear(Buffer.from(kept.data).toString('utf8'))
  }

  async function flush(): Promise<void> {
    if (isPublishing || connection === undefined) return
    isPublishing = true
    while (pending !== undefined && !ended.signal.aborted) {
      const state = pending
      try {
        // With an acknowledgement: the server has it and keeps it.
        await jetstream(connection).publish(subject, JSON.stringify(state), { timeout: 2000 })
        if (pending === state) pending = undefined
      } catch {
        await sleep(TRY_AGAIN)
        // The stream went with the server's storage, perhaps.
        if (!connection.isClosed()) await ensureStream(connection).catch(() => {})
      }
    }
    isPublishing = false
  }

  async function heed(live: NatsConnection): Promise<void> {
    for await (const status of live.status()) {
      if (status.type === 'disconnect') onReached(false, 'connection lost')
      if (status.type !== 'reconnect') continue
      onReached(true)
      pending ??= last
      void flush()
      if (hearers.length > 0) await catchUp(live).catch(() => {})
    }
  }

  function subscribe(live: NatsConnection): void {
    live.subscribe(subject, {
      callback: (error, message) => {
        if (error === null && message.data.length <= MOST_STATE_BYTES) hear(message.string())
      },
    })
    live.subscribe(`${FOLLOWERS}.${talk}.*`, {
      callback: (error, message) => {
        const count = Number(error === null ? message.string() : Number.NaN)
        if (counters.length === 0 || !Number.isSafeInteger(count) || count < 0 || counts.size > 1000) return
        const now = Date.now()
        counts.set(message.subject, { count, at: now })
        for (const [node, { at }] of counts) if (now - at > COUNTS_FOR) counts.delete(node)
        const sum = [...counts.values()].reduce((total, one) => total + one.count, 0)
        for (const tell of counters) tell(sum)
      },
    })
  }

  async function start(live: NatsConnection): Promise<void> {
    connection = live
    await ensureStream(live)
    subscribe(live)
    onReached(true)
    void heed(live)
    void flush()
    await catchUp(live)
  }

  async function keepTrying(): Promise<void> {
    while (!ended.signal.aborted) {
      try {
        return await start(await connect(wanted))
      } catch (error) {
        await connection?.close()
        connection = undefined
        if (isFinal(error)) return onReached(false, String(error))
        await sleep(TRY_AGAIN)
      }
    }
  }

  try {
    await start(await connect({ ...wanted, timeout: 3000 }))
  } catch (error) {
    await connection?.close()
    connection = undefined
    const reason = (error as Error).message
    if (isFinal(error)) throw new DeckError('usage', `${wanted.servers.join(',')}: refuses the credentials (${reason})`)
    if (/jetstream/i.test(`${(error as Error).name} ${reason}`))
      throw new DeckError('usage', `${wanted.servers.join(',')}: has no JetStream; start it with nats-server -js`)
    onReached(false, reason)
    void keepTrying()
  }

  return {
    publish(state) {
      pending = state
      last = state
      void flush()
    },
    follow(tell) {
      hearers.push(tell)
      if (connection !== undefined) void catchUp(connection).catch(() => {})
    },
    tellFollowers(node, count) {
      // Nothing waits for a server that is away: the next number is soon there.
      if (connection?.isClosed() === false) connection.publish(`${FOLLOWERS}.${talk}.${node}`, String(count))
    },
    onFollowers: tell => void counters.push(tell),
    async [Symbol.asyncDispose]() {
      ended.abort()
      await connection?.close()
    },
  }
}
