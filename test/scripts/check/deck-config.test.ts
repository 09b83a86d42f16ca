import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runDeck, temporaryFolder } from '../../support/deck-command.ts'

const DECK = `---
theme: none
check: { long-title: { words: 3 } }
---

# One two three four

Words.

---
check: { long-title: its length is the joke }
---

# One two three four five

Words.

---

# Short

Words.
`

/** The example of the documentation. */
const CONFIG = await readFile('docs/other-decks.md', 'utf8').then(
  text => /```ts\n(import type \{ DeckConfig[\s\S]*?)```/.exec(text)?.[1] ?? '',
)

interface Finding {
  rule: string
  severity: string
  message: string
  help: string
  place: { file: string; line: number; slide?: number }
}

/** Checks the files of a deck whose project has a config, and gives what the command says. */
async function check(config: string, ...flags: string[]) {
  await using folder = await temporaryFolder()
  const talk = join(folder.path, 'talks')
  await mkdir(talk)
  await writeFile(join(folder.path, 'package.json'), '{}')
  await writeFile(join(folder.path, 'deck.config.ts'), config)
  await writeFile(join(talk, 'slides.md'), DECK)
  return await runDeck(['check', 'talks/slides.md', '--source', '--skip', 'no-notes', ...flags], { cwd: folder.path })
}

const configOf = (rule: string): string => CONFIG.replace(/inspect: [\s\S]*?\n {4}\},/, `inspect: ${rule},\n    },`)

it('asks a deck’s own rule, with the deck’s limits, and heeds its silencers', async () => {
  const { status, stdout, stderr } = await check(CONFIG, '--format', 'json')
  const [deck] = (JSON.parse(stdout) as { decks: { findings: Finding[]; silenced: Finding[] }[] }).decks
  expect(deck?.findings).toMatchObject([
    {
      rule: 'long-title',
      severity: 'warning',
      message: '“One two three four” is long',
      help: 'Say it in fewer words.',
      place: { line: 1, slide: 1 },
    },
  ])
  expect(deck?.silenced).toMatchObject([{ rule: 'long-title', place: { slide: 2 } }])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

it('lists and chooses it like any other', async () => {
  expect((await check(CONFIG, '--rules')).stdout).toMatch(/long-title +warning\. Whether titles .* Limits: words: 12\./)
  expect((await check(CONFIG, '--skip', 'long-title', '--format', 'json')).stdout).not.toContain('is long')
  const only = await check(CONFIG, '--only', 'long-titel')
  expect(only).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean "long-title"?') as string })
  const { runs } = JSON.parse((await check(CONFIG, '--format', 'sarif')).stdout) as {
    runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[]
  }
  const [run] = runs
  expect(run?.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id).toBe('long-title')
})

it.each([
  ['cannot be run', 'export default {', /deck\.config\.ts.* cannot be run: SyntaxError/],
  ['exports nothing', 'export const rules = []', /default: invalid input: expected object, received undefined/],
  ['names a rule that there is', CONFIG.replace("'long-title'", "'overflow'"), /there is a rule "overflow" already/],
  ['gives a rule no help', CONFIG.replace(/help: .*/, ''), /default\.rules\[0\]\.help: invalid input: expected string/],
  ['gives a rule another weight', CONFIG.replace("'warning'", "'fatal'"), /default\.rules\[0\]\.severity: .*"error"/],
])('says where a config is wrong that %s', async (_, config, message) => {
  const { status, stdout, stderr } = await check(config)
  expect(status).toBe(1)
  expect(`${stdout}${stderr}`.replace(/\s+/g, ' ')).toMatch(message)
  expect(stderr).not.toContain('    at ')
})

it.each([
  ['throws', `() => { throw new Error('half done') }`, /rule could not be run: Error: half done/],
  ['gives no list', '() => 3', /rule could not be run: gave something else than violations/],
])('tells as an error that a rule %s, and asks the others', async (_, rule, message) => {
  const { status, stdout } = await check(configOf(rule), '--format', 'json')
  const [deck] = (JSON.parse(stdout) as { decks: { findings: Finding[] }[] }).decks
  const found = deck?.findings.find(finding => finding.rule === 'long-title')
  expect(found).toMatchObject({ severity: 'error', message: expect.stringMatching(message) as string })
  expect(status).toBe(1)
})
