import process from 'node:process'
import { defineCommand } from 'citty'
import { checkDeck } from '../check/check-deck.ts'
import { terminalReport } from '../check/report/terminal.ts'
import { EXIT_STATUS } from '../error.ts'
import { keepBrowser } from '../stage/keep-browser.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { numberOf, refuseUnknownFlags } from './known-flags.ts'

const args = {
  'timeout': { type: 'string', valueHint: 'ms', description: 'how long to wait for the slides to stand still (30000)' },
  'executable-path': { type: 'string', valueHint: 'path', description: 'the browser to use' },
  'fresh': { type: 'boolean', description: 'build even when nothing has changed' },
} as const

export default defineCommand({
  meta: { name: 'check', description: 'Find what is wrong with a deck, in a real browser' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    const entries = await Promise.all((given._.length === 0
      ? [DEFAULT_ENTRY]
      : given._).map(findEntry))
    await using browser = keepBrowser({ executablePath: given['executable-path'] })
    for (const entry of entries) {
      const result = await checkDeck(entry, {
        timeout: numberOf('timeout', given.timeout, 1) ?? 30_000,
        fresh: given.fresh ?? false,
      }, browser)
      process.stdout.write(`${terminalReport(result)}\n`)
      if (result.findings.some(({ severity }) => severity === 'error'))
        process.exitCode = EXIT_STATUS.deck
    }
  },
})
