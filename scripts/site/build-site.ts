import type { Problem } from '../problem.ts'
import type { Deck } from './deck.ts'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { Worker } from 'node:worker_threads'
import { DeckProblems } from '../problem.ts'

/** What a build is asked for; two builds of one deck with the same wishes are the same. */
export interface BuildWishes {
  /** `stage`: for this command's own browser, in which the slides are mounted and nothing else is opened. `host`: for people. */
  purpose: 'stage' | 'host'
  base: string
  routerMode: 'history' | 'hash' | 'memory'
  theme?: string
}

export interface BuildOrder extends BuildWishes {
  /** Absolute. */
  entry: string
  /** Goes on where something is wrong that Slidev passes over. */
  force: boolean
  /** Where the site is written; emptied before. */
  folder: string
  /** What Slidev believes it was called as; it looks for themes from there when the deck has none beside it. */
  slidevCommand: string
}

export interface BuildMessage {
  deck: Deck
  problems: Problem[]
  /** Whether there is a site. */
  built: boolean
  /** Every file that went in. */
  files: string[]
  /** The folders of the theme, the addons and the deck. */
  roots: string[]
}

const SLIDEV_COMMAND = fileURLToPath(new URL('../../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))

/** A deck beside which Slidev is installed is built with what it finds there, any other with what this command has. */
function slidevCommandFor(entry: string): string {
  try {
    createRequire(entry).resolve('@slidev/cli')
    return process.argv[1] ?? SLIDEV_COMMAND
  }
  catch {
    return SLIDEV_COMMAND
  }
}

/** Builds a site in a thread of its own, which ends with this process however that ends. */
export async function buildSite(order: Omit<BuildOrder, 'slidevCommand'>, signal?: AbortSignal): Promise<BuildMessage> {
  const worker = new Worker(new URL('./build-worker.ts', import.meta.url), {
    workerData: {
      ...order,
      slidevCommand: slidevCommandFor(order.entry),
    } satisfies BuildOrder,
    stdout: true,
    stderr: true,
  })
  const said: string[] = []
  for (const stream of [worker.stdout, worker.stderr])
    stream.setEncoding('utf8').on('data', text => said.push(String(text)))
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop)
  let message: BuildMessage | undefined
  worker.on('message', (received: BuildMessage) => {
    message = received
  })
  try {
    await once(worker, 'exit')
  }
  finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
  if (message === undefined) {
    const last = stripVTControlCharacters(said.join('')).trim()
    throw new DeckProblems([
      {
        kind: 'slide-error',
        message: last === ''
          ? 'the build stopped without a word'
          : last,
        place: { file: order.entry },
      },
    ])
  }
  return message
}
