import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'
import { ownSlidevCommand } from '../slidev/slidev-command.ts'
import { packageBeside } from '../source/package-folder.ts'

/**
 * What Slidev is to believe it was called as: it looks for themes from there when the deck has none beside it. A deck beside
 * which Slidev is installed is built with what it finds there, any other with what this command has.
 */
function commandFor(entry: string): string {
  return packageBeside('@slidev/cli', entry) === undefined
    ? ownSlidevCommand()
    : (process.argv[1] ?? ownSlidevCommand())
}

/** A process that has loaded what builds, or is about to, and waits for an order. */
export interface Builder {
  child: ChildProcess
  /** What it has written, for nobody unless it dies of it. */
  said: string[]
}

function startBuilder(command: string): Builder {
  const codeFolder = getCompileCacheDir()
  const child = fork(fileURLToPath(new URL('./build-process.ts', import.meta.url)), [command], {
    // A site is the same whoever asks for it: a test runner, say, would have Vue warn in it.
    // Where compiled code is kept is told to it, since its first file comes before it could ask for that itself.
    env: { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: codeFolder && dirname(codeFolder) },
    // A build lets go of most of what it makes at once: with less room for it, it takes a fifth less memory, and no longer.
    execArgv: ['--max-semi-space-size=8'],
    silent: true,
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', text => said.push(String(text)))
  return { child, said }
}

/** By what Slidev is to believe it was called as. */
const waiting = new Map<string, Builder>()

/** Whether a process keeps this one from ending. */
function hold({ child }: Builder, verb: 'ref' | 'unref'): void {
  child[verb]()
  child.channel?.[verb]()
  for (const stream of [child.stdout, child.stderr]) {
    if (stream instanceof Socket) stream[verb]()
  }
}

/** Has a process load what builds while this one goes on with other work: the next build of a deck beside this one begins at once. */
export function prepareBuild(entry: string): void {
  const command = commandFor(entry)
  if (waiting.has(command)) return
  const builder = startBuilder(command)
  // It may never be asked for anything: it ends with this process, and does not keep it.
  hold(builder, 'unref')
  builder.child.once('exit', () => {
    if (waiting.get(command) === builder) waiting.delete(command)
  })
  waiting.set(command, builder)
}

/** A process for one build: the one that was prepared, if there is one. */
export function takeBuilder(entry: string): Builder {
  const command = commandFor(entry)
  const ready = waiting.get(command)
  waiting.delete(command)
  if (ready?.child.connected !== true) return startBuilder(command)
  hold(ready, 'ref')
  return ready
}
