/** A change of Slidev's command, which has no option for it. */
export interface CliPatch {
  /** The file's name in `@slidev/cli/dist/`; a part of it has a hash in its name. */
  file: RegExp
  reason: string
  from: string
  to: string
}

/** Where the gate is found by what Slidev's command runs. */
export const GATE = 'deck:gate'

export const CLI_PATCHES: readonly CliPatch[] = [
  {
    file: /\/@slidev\/cli\/dist\/cli\.mjs$/,
    reason: 'The QR code is of this network: no outside service is asked for the public address.',
    from: 'const publicIp = await import("public-ip").then((r) => r.publicIpv4());',
    to: 'const publicIp = undefined;',
  },
  {
    file: /\/@slidev\/cli\/dist\/cli\.mjs$/,
    reason: 'The MCP endpoint is named only where it answers.',
    from: 'options.data.config.mcp !== false) console.log',
    to: `globalThis[Symbol.for('${GATE}')]?.mcp) console.log`,
  },
  {
    file: /\/@slidev\/cli\/dist\/serve-[^/]+\.mjs$/,
    reason: 'Monaco writes files by a WebSocket message: only for who may edit.',
    from: 'server.ws.on("connection", (socket) => {\n\t\t\t\tsocket.on("message"',
    to: `server.ws.on("connection", (socket, request) => {\n\t\t\t\tif (!globalThis[Symbol.for('${GATE}')]?.mayEdit(request)) return;\n\t\t\t\tsocket.on("message"`,
  },
  {
    file: /\/@slidev\/cli\/dist\/serve-[^/]+\.mjs$/,
    reason: 'The dev server tells what is wrong while a deck is written, whatever the deck’s own set-up is.',
    from: 'return await createServer(inlineConfig);',
    to: `return await createServer(await (globalThis[Symbol.for('${GATE}')]?.withPlugins?.(inlineConfig, options) ?? inlineConfig));`,
  },
]

/** What writes files on a message, in whatever version: unpatched, it must not be reached from afar. */
const WRITES = 'slidev:monaco-write'

/** The patched text of a file of Slidev's command, and whether all that writes in it asks the gate first. */
export function patchCli(url: string, code: string): { code: string; isSafe: boolean } {
  const patched = CLI_PATCHES.filter(({ file }) => file.test(url)).reduce(
    (text, { from, to }) => text.replace(from, () => to),
    code,
  )
  return { code: patched, isSafe: !code.includes(WRITES) || patched.includes('.mayEdit(request)') }
}
