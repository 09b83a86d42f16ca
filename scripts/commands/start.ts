import type { GateOrder } from '../present/gate/preload.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import process from 'node:process'
import { URL } from 'node:url'
import { defineCommand } from 'citty'
import { DeckError } from '../error.ts'
import { startCall } from '../present/start-call.ts'
import { readSlideFile } from '../slidev/plain-text.ts'
import { slidevCommandFor } from '../slidev/slidev-command.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'

const PRELOAD = new URL('../present/gate/preload.ts', import.meta.url).href

const args = {
  entry: { type: 'positional', required: false, default: DEFAULT_ENTRY, description: 'the deck' },
  port: { type: 'string', alias: 'p', valueHint: '3030', description: 'the port to listen on' },
  remote: {
    type: 'string',
    valueHint: 'password',
    description: 'listen on the network too, everything behind a password (one is made when none is given)',
  },
  'allow-host': {
    type: 'string',
    valueHint: 'name',
    description: 'a further name under which the server may be called',
  },
  mcp: { type: 'boolean', description: 'let agents on this machine edit the deck, at /__mcp' },
  open: { type: 'boolean', alias: 'o', description: 'open the browser' },
} as const

/** What the deck's headmatter says it is called; whatever is wrong with it is told by what reads it whole. */
async function titleOf(entry: string): Promise<string | undefined> {
  const [, title] = /^title:(.+)$/m.exec(await readSlideFile(entry)) ?? []
  return title?.trim().replace(/^(["'])(.*)\1$/, '$2')
}

export default defineCommand({
  meta: {
    name: 'start',
    description:
      'Write and present a deck: the slides, and the presenter view at /presenter (takes all flags of slidev)',
  },
  args,
  async run({ rawArgs }) {
    const call = startCall(rawArgs)
    const entry = await findEntry(call.entry)
    if (dirname(entry).includes('#'))
      throw new DeckError(
        'usage',
        `${dirname(entry)}: Vite’s dev server cannot serve a folder that has "#" in its path; rename it, or run deck present`,
      )
    const order: GateOrder = { mcp: call.mcp, hosts: call.hosts, password: call.password, title: await titleOf(entry) }
    if (call.password !== undefined)
      process.stderr.write(`\n  Other machines are asked for the password: ${call.password}\n`)
    // Slidev's own command and not its parts: it starts itself anew when the headmatter or a set-up file changes.
    const slidev = spawn(process.execPath, ['--import', PRELOAD, slidevCommandFor(entry), entry, ...call.flags], {
      stdio: 'inherit',
      env: { ...process.env, DECK_GATE: JSON.stringify(order) },
    })
    process.on('exit', () => slidev.kill())
    const [status, signal] = (await once(slidev, 'exit')) as [number | null, NodeJS.Signals | null]
    process.exitCode = status ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)
  },
})
