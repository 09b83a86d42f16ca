import type { Problem } from '../problem.ts'
import type { Deck } from './deck.ts'
import { fork } from 'node:child_process'
import { createRequire, getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
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

/** What the building process says: that the slides are compiled, how many there are, and in the end what it was asked for. */
export type BuildWord = { compiled: number } | { done: BuildMessage }

/** What a build is followed for by those who make ready for its site. */
export interface BuildWatcher {
  /** A build is on its way. */
  begun?: () => void
  /** So many slides are compiled: the longer part is over. */
  compiled?: (slides: number) => void
}

const SLIDEV_COMMAND = fileURLToPath(new URL('../../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))

/**
 * What Slidev is to believe it was called as: it looks for themes from there when the deck has none beside it. A deck beside
 * which Slidev is installed is built with what it finds there, any other with what this command has.
 */
function slidevCommandFor(entry: string): string {
  try {
    createRequire(entry).resolve('@slidev/cli')
    return process.argv[1] ?? SLIDEV_COMMAND
  }
  catch {
    return SLIDEV_COMMAND
  }
}

function diedWith(said: string, entry: string): Problem {
  const last = stripVTControlCharacters(said).trim()
  return {
    kind: 'slide-error',
    message: last === ''
      ? 'the build stopped without a word'
      : last,
    place: { file: entry },
  }
}

/** Builds a site in a process of its own, which takes its memory with it when it is done, and ends with this one however that ends. */
export async function buildSite(order: BuildOrder, { begun, compiled }: BuildWatcher = {}): Promise<BuildMessage> {
  const codeFolder = getCompileCacheDir()
  const builder = fork(fileURLToPath(new URL('./build-process.ts', import.meta.url)), [
    slidevCommandFor(order.entry),
  ], {
    // A site is the same whoever asks for it: a test runner, say, would have Vue warn in it.
    // Where compiled code is kept is told to it, since its first file comes before it could ask for that itself.
    env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: codeFolder && dirname(codeFolder) },
    // A build lets go of most of what it makes at once: with less room for it, it takes a fifth less memory, and no longer.
    execArgv: ['--max-semi-space-size=8'],
    silent: true,
  })
  const said: string[] = []
  for (const stream of [builder.stdout, builder.stderr])
    stream?.setEncoding('utf8').on('data', text => said.push(String(text)))
  const { promise: answer, resolve, reject } = Promise.withResolvers<BuildMessage | undefined>()
  builder.on('message', (message) => {
    const word = message as BuildWord
    if ('done' in word)
      resolve(word.done)
    else
      compiled?.(word.compiled)
  })
  builder.on('close', () => resolve(undefined))
  builder.on('error', reject)
  builder.send(order)
  begun?.()
  const message = await answer
  // It ends then, whatever it keeps open, and leaves the compiled code of what it loaded for the next one.
  if (builder.connected)
    builder.disconnect()
  if (message === undefined) {
    throw new DeckProblems([
      diedWith(said.join(''), order.entry),
    ])
  }
  return message
}
