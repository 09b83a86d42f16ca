import type { CommandDef } from 'citty'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refuseUnknownFlags } from '../../scripts/commands/known-flags.ts'

const COMMANDS: Record<string, () => Promise<{ default: CommandDef<never> }>> = {
  start: async () => import('../../scripts/commands/start.ts') as never,
  present: async () => import('../../scripts/commands/present.ts') as never,
  relay: async () => import('../../scripts/commands/relay.ts') as never,
  build: async () => import('../../scripts/commands/build.ts') as never,
  draft: async () => import('../../scripts/commands/draft.ts') as never,
  export: async () => import('../../scripts/commands/export.ts') as never,
  check: async () => import('../../scripts/commands/check.ts') as never,
}
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter(name => /^(?:speakers|presenting|other-decks|maintainers)\.md$/.test(name))
    .map(name => `docs/${name}`),
]
const text = PAGES.map(page => readFileSync(page, 'utf8')).join('\n')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** `npm run export -- --dark` => the script and what is handed to it. */
const CALL =
  /\b(?:npm run (?<run>[\w-]+)|npm (?<own>start|test)|npx deck (?<deck>\w+))(?:[ \t]+(?:--[ \t]+)?(?<rest>[^`#\n|]*))?/g
const calls = Array.from(text.matchAll(CALL), ({ groups }) => ({
  script: groups?.run ?? groups?.own ?? groups?.deck ?? '',
  flags: (groups?.rest ?? '').split(/\s+/).filter(word => /^-{1,2}[a-z]/.test(word)),
}))

describe('the pages for readers', () => {
  it('fit on one page for a newcomer: the README has at most 120 lines', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(120)
  })

  it('name scripts that exist, with flags that they take', async () => {
    expect(calls.length).toBeGreaterThan(20)
    for (const { script, flags } of calls) {
      expect(Object.keys(scripts)).toContain(script)
      const command = await COMMANDS[script]?.()
      if (command !== undefined) refuseUnknownFlags(flags, command.default.args as never)
    }
  })

  it('link to files that are there', () => {
    for (const page of PAGES) {
      const folder = page.startsWith('docs/') ? 'docs/' : ''
      for (const [, path = ''] of readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect(existsSync(folder + path), `${page}: ${path}`).toBe(true)
    }
  })
})
