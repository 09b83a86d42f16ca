import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { defineCommand } from 'citty'
import { slidevCommandFor } from '../slidev/slidev-command.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'

const args = {
  entry: { type: 'positional', required: false, default: DEFAULT_ENTRY, description: 'the deck' },
  port: { type: 'string', alias: 'p', valueHint: '3030', description: 'the port to listen on' },
  remote: {
    type: 'string',
    valueHint: 'password',
    description: 'listen on the network too, the presenter view behind a password',
  },
  open: { type: 'boolean', alias: 'o', description: 'open the browser' },
} as const

/** Flags that take their value as a word of its own, which is no entry. */
const VALUED = ['-p', '--port', '-t', '--theme', '--log', '--bind', '--base']

function isEntry(word: string, index: number, words: readonly string[]): boolean {
  return !word.startsWith('-') && !VALUED.includes(words[index - 1] ?? '')
}

export default defineCommand({
  meta: {
    name: 'start',
    description: 'Present a deck: the slides, and the presenter view at /presenter (takes all flags of slidev)',
  },
  args,
  async run({ rawArgs }) {
    const place = rawArgs.findIndex(isEntry)
    const entry = await findEntry(rawArgs[place] ?? DEFAULT_ENTRY)
    const others = rawArgs.filter((_, index) => index !== place)
    // Slidev's own command and not its parts: it starts itself anew when the headmatter or a set-up file changes.
    const slidev = spawn(process.execPath, [slidevCommandFor(entry), entry, ...others], { stdio: 'inherit' })
    process.on('exit', () => slidev.kill())
    const [status, signal] = (await once(slidev, 'exit')) as [number | null, NodeJS.Signals | null]
    process.exitCode = status ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)
  },
})
