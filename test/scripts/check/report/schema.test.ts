import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkDecks } from '../../../../scripts/check/check-decks.ts'
import { jsonReport } from '../../../../scripts/check/report/json.ts'
import { reportSchema } from '../../../../scripts/check/report/schema.ts'
import { showProgress } from '../../../../scripts/progress.ts'
import { BROWSER_RULES } from '../../../../scripts/rules/index.ts'
import { finding, IN_TWO, resultWith, SILENCED } from '../../../support/findings.ts'

const SCHEMA = 'scripts/check/report/report.schema.json'

it('the schema that is packed says what the report is made by', () => {
  expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(reportSchema))))
})

it('a report of everything that a finding can have keeps to the schema', () => {
  const all = finding({ box: { x: 1, y: 2, width: 3, height: 4 }, scheme: 'dark' })
  expect(() =>
    reportSchema.parse(JSON.parse(jsonReport([resultWith([all, IN_TWO], { silenced: [SILENCED] })]))),
  ).not.toThrow()
})

it.each(['unknown-prop/caught.md', 'frontmatter/caught.md', 'time-budget/caught.md', 'no-title/silent.md'])(
  'the report of %s keeps to the schema',
  async deck => {
    const entry = resolve('test/fixtures/check/source', deck)
    const options = { rules: { skip: BROWSER_RULES }, timeout: 1000, fresh: false, pictures: false }
    const results = await checkDecks([entry], options, undefined, showProgress(true))
    expect(() => reportSchema.parse(JSON.parse(jsonReport(results)))).not.toThrow()
  },
)

it('a report with a key that nobody announced does not', () => {
  const report = JSON.parse(jsonReport([resultWith([finding({})])])) as object
  expect(() => reportSchema.parse({ ...report, more: 1 })).toThrow()
})
