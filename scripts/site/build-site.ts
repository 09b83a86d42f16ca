import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Shell } from './incremental/shell.ts'
import { DeckError } from '../error.ts'
import { machineFaultIn } from '../machine-fault.ts'
import { DiagnosticError } from '../model/diagnostic.ts'
import { problemOfDeath } from './build-problem.ts'
import { takeBuilder } from './builder.ts'

export type RouterMode = 'history' | 'hash' | 'memory'

/** What a build is asked for; two builds of one deck with the same wishes are the same. */
export interface BuildWishes {
  /**
   * `stage`: for this command's own browser, in which the slides are mounted and nothing else is opened. `host`: for people.
   * `file`: for people without a server, as one page, one stylesheet and one script that are to be joined.
   */
  purpose: 'stage' | 'host' | 'file'
  /** Where the site will be hosted, `/talk/`; as the deck's vite.config says, or at the root, where it is left open. */
  base?: string
  /** As the headmatter says where it is left open. */
  routerMode?: RouterMode
  theme?: string
  /** Leaves the speaker’s notes out of the site. */
  withoutNotes?: boolean
}

export interface BuildOrder extends BuildWishes {
  /** Absolute. */
  entry: string
  /** Goes on where something is wrong that Slidev passes over. */
  force: boolean
  /** Where the site is written; emptied before. */
  folder: string
  /** Where the compiler of slides is, or will be. */
  compiler: string
}

export interface BuildMessage {
  deck: Deck
  problems: Diagnostic[]
  /** What later builds of its slides alone need; none where they must be whole. */
  shell?: Shell
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

/** Builds a site in a process of its own, which takes its memory with it when it is done, and ends with this one however that ends. */
export async function buildSite(order: BuildOrder, { begun, compiled }: BuildWatcher = {}): Promise<BuildMessage> {
  const { child, said } = takeBuilder(order.entry)
  const { promise: answer, resolve, reject } = Promise.withResolvers<BuildMessage | undefined>()
  child.on('message', message => {
    const word = message as BuildWord
    if ('done' in word) resolve(word.done)
    else compiled?.(word.compiled)
  })
  child.on('close', () => resolve(undefined))
  child.on('error', reject)
  child.send(order)
  begun?.()
  const message = await answer
  // It ends then, whatever it keeps open, and leaves the compiled code of what it loaded for the next one.
  if (message?.shell === undefined && child.connected) child.disconnect()
  const words =
    message === undefined ? said.join('') : message.built ? '' : message.problems.map(one => one.message).join('\n')
  const machine = machineFaultIn(words)
  if (machine !== undefined) throw new DeckError('machine', machine)
  if (message === undefined) throw new DiagnosticError([problemOfDeath(words, order.entry)])
  return message
}
