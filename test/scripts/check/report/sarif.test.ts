import { createRequire } from 'node:module'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { writeReport } from '../../../../scripts/check/report/report.ts'
import { RULES } from '../../../../scripts/rules/index.ts'
import { finding, HOSTILE, IN_TWO, OF_THE_DECK, resultWith, SILENCED } from '../../../support/findings.ts'

const require = createRequire(import.meta.url)

describe('the report in SARIF', () => {
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object

  it('is as the published schema wants it', async () => {
    const ajv = new Ajv({ allErrors: true, schemaId: 'auto', unknownFormats: 'ignore' })
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object)
    const report: unknown = JSON.parse(
      await writeReport(
        'sarif',
        [resultWith([HOSTILE, OF_THE_DECK, IN_TWO, finding({ place: {} })], { silenced: [SILENCED] })],
        { colours: false },
      ),
    )
    const isValid = ajv.validate(schema, report)
    expect(ajv.errorsText()).toBe('No errors')
    expect(isValid).toBe(true)
    expect(ajv.validate(schema, { ...(report as object), version: '1' })).toBe(false)
  })

  it('names each rule, and suppresses what is silenced with its reason', async () => {
    const report = JSON.parse(
      await writeReport('sarif', [resultWith([finding()], { silenced: [SILENCED] })], { colours: false }),
    ) as { runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[] }
    const [run] = report.runs
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(run?.results).toMatchObject([
      {
        level: 'error',
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'talks/slides.md' }, region: { startLine: 12 } },
            logicalLocations: [{ fullyQualifiedName: 'slide 7, click 2' }],
          },
        ],
      },
      {
        ruleId: 'clipped',
        suppressions: [{ kind: 'inSource', justification: 'the marquee is meant to leave the slide' }],
      },
    ])
  })
})
