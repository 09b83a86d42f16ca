/** Loaded before Slidev's command, by `node --import`: its server comes up behind the gate, whatever deck it serves. */
import type { ResolvedSlidevOptions } from '@slidev/types'
import type { InlineConfig } from 'vite'
import { registerHooks } from 'node:module'
import process from 'node:process'
import { GATE, patchCli } from '../../slidev/cli-patches.ts'
import { readPlainText } from '../../slidev/plain-text.ts'
import { createGate } from './gate.ts'
import { guardServers } from './guard-servers.ts'

/** What the start command hands over, out of the list of processes that everybody on the machine can read. */
export interface GateOrder {
  password?: string
  title?: string
  mcp: boolean
  hosts: string[]
}

/** The environment variable that holds the order as JSON. */
export const ORDER = 'DECK_GATE'

const order = JSON.parse(process.env[ORDER] ?? '{"mcp":false,"hosts":[]}') as GateOrder
// Nothing that Slidev starts, as an editor, inherits the password.
delete process.env[ORDER]

/** Whether a part of Slidev was loaded that writes files on a message and is not as it was known. */
let isUnknown = false

const gate = createGate({ ...order, upgradesFromAfar: () => !isUnknown })

/** The dev server's configuration with what tells faults while a deck is written. */
async function withPlugins(config: InlineConfig, options: ResolvedSlidevOptions): Promise<InlineConfig> {
  const [{ writingPlugin }, { addressPlugin }, { oddFolders }] = await Promise.all([
    import('../writing/writing-plugin.ts'),
    import('../../slidev/address-patches.ts'),
    import('../../slidev/odd-folders.ts'),
  ])
  return {
    ...config,
    plugins: [addressPlugin(), ...oddFolders(options.roots), writingPlugin(options), ...(config.plugins ?? [])],
  }
}

Object.assign(globalThis, { [Symbol.for(GATE)]: { mayEdit: gate.mayEdit, mcp: order.mcp, withPlugins } })
guardServers(gate)
readPlainText()

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (!/\/@slidev\/cli\/dist\/[^/]+\.mjs$/.test(url) || loaded.source == null) return loaded
    const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
    const { code, isSafe } = patchCli(url, source)
    if (!isSafe) isUnknown = true
    return { ...loaded, source: code }
  },
})
