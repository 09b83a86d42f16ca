import type { Buffer } from 'node:buffer'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { temporaryFolder } from './deck-command.ts'
import { freePort } from './free-port.ts'

/** Debian puts it where only root's PATH looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }

/** Whether this machine can run a NATS server (Debian's package nats-server). */
export function hasNats(): boolean {
  return spawnSync('nats-server', ['--version'], { env }).status === 0
}

/** A real NATS server with JetStream that can be killed, and started again with what it had kept. */
export async function startNats(): Promise<
  AsyncDisposable & { url: string; address: string; kill: () => Promise<void>; start: () => Promise<void> }
> {
  const port = await freePort()
  const folder = await temporaryFolder()
  const flags = ['-a', '127.0.0.1', '-p', `${port}`, '-js', '-sd', folder.path, '--user', 'deck', '--pass', 'stage']
  let server = spawn('nats-server', flags, { env, stdio: ['ignore', 'ignore', 'pipe'] })

  async function isReady(): Promise<void> {
    let said = ''
    while (!said.includes('Server is ready')) {
      const [more] = (await once(server.stderr, 'data')) as [Buffer]
      said += more.toString()
    }
    server.stderr.resume()
  }
  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  }
  await isReady()
  const address = `127.0.0.1:${port}`
  return {
    address,
    url: `nats://deck:stage@${address}`,
    kill,
    async start() {
      server = spawn('nats-server', flags, { env, stdio: ['ignore', 'ignore', 'pipe'] })
      await isReady()
    },
    async [Symbol.asyncDispose]() {
      await kill()
      await folder[Symbol.asyncDispose]()
    },
  }
}
