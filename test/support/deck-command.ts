import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

export interface Running {
  child: ChildProcess
  /** Resolves when the command has said this on stderr. */
  says: (words: string) => Promise<void>
  ended: Promise<Ended>
}

const DECK = resolve('scripts/deck.ts')

export interface Surroundings {
  cwd?: string
  env?: Record<string, string>
  /** What standard input holds; nothing is there without it. */
  input?: string | Uint8Array
}

/** Starts the deck command as a user would, in a folder and with an environment of its own. */
export function startDeck(
  args: readonly string[],
  { cwd = process.cwd(), env = {}, input }: Surroundings = {},
): Running {
  const child = spawn(process.execPath, [DECK, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // A command that has read enough closes its input.
  child.stdin.on('error', () => {}).end(input)
  let stdout = ''
  let stderr = ''
  const waiting: { words: string; found: () => void }[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
    for (const { words, found } of waiting) {
      if (stderr.includes(words)) found()
    }
  })
  const ended = new Promise<Ended>((resolveEnded, reject) => {
    child.on('error', reject)
    child.on('close', status => resolveEnded({ status, stdout, stderr }))
  })
  return {
    child,
    ended,
    says: async words =>
      Promise.race([
        new Promise<void>(found => {
          if (stderr.includes(words)) found()
          waiting.push({ words, found })
        }),
        ended.then(({ stderr: all }) => {
          if (!all.includes(words)) throw new Error(`ended without saying "${words}":\n${all}`)
        }),
      ]),
  }
}

export async function runDeck(...call: Parameters<typeof startDeck>): Promise<Ended> {
  return startDeck(...call).ended
}

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<{ path: string; [Symbol.asyncDispose]: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'deck-test-'))
  return { path, [Symbol.asyncDispose]: async () => rm(path, { recursive: true, force: true, maxRetries: 3 }) }
}
