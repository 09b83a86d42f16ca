import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../../scripts/rules/index.ts'

const table = readFileSync('docs/other-decks.md', 'utf8').replaceAll(/ +/g, ' ').split('\n')

describe('the page for other decks', () => {
  it('lists the rules as they are, each with its weight and the first of what it says of itself', () => {
    const rows = table.filter(line => /^\| `[\w-]+` \| (?:error|warning) \|/.test(line))
    expect(rows).toEqual(
      RULES.map(
        ({ id, severity, description }) => `| \`${id}\` | ${severity} | ${description.split(/[.;:](?:\s|$)/)[0]} |`,
      ),
    )
  })
})
