import type { Diagnostic, RuleMeta } from '../../model/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { CheckResult } from '../check-decks.ts'
import { sentenceOf } from '../../model/diagnostic.ts'
import { RULES } from '../../rules/index.ts'
import { measured, shownFile } from './summary.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

function physicalLocation({ file, line, column }: Place): object | undefined {
  return file === undefined
    ? undefined
    : {
        artifactLocation: { uri: encodeURI(shownFile(file)), uriBaseId: '%SRCROOT%' },
        ...(line === undefined
          ? {}
          : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
      }
}

function location(place: Place): object {
  const { slide, click } = place
  return {
    ...(place.file === undefined ? {} : { physicalLocation: physicalLocation(place) }),
    ...(slide === undefined
      ? {}
      : {
          logicalLocations: [
            {
              name: `slide ${slide}`,
              fullyQualifiedName: [`slide ${slide}`, ...(click === undefined ? [] : [`click ${click}`])].join(', '),
              kind: 'member',
            },
          ],
        }),
  }
}

function resultOf(rules: readonly RuleMeta[], finding: Diagnostic, reason?: string): object {
  const { rule, severity, help, place, related } = finding
  const about = measured(finding) === '' ? '' : ` (${measured(finding)})`
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: `${sentenceOf(finding)}${about} → ${help}` },
    locations: [location(place)],
    ...(related && { relatedLocations: [{ id: 0, ...location(related), message: { text: 'the other edition' } }] }),
    ...(reason !== undefined && { suppressions: [{ kind: 'inSource', status: 'accepted', justification: reason }] }),
  }
}

/** Two decks of one folder have the same rules of their own. */
function distinctRules(rules: readonly RuleMeta[]): RuleMeta[] {
  return [...new Map(rules.map(rule => [rule.id, rule])).values()]
}

/** SARIF 2.1.0, which code scanning services read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport(results: readonly CheckResult[]): string {
  const rules = [...RULES, ...distinctRules(results.flatMap(({ ownRules }) => ownRules))]
  return JSON.stringify(
    {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'deck check',
              rules: rules.map(({ id, severity, description, help }) => ({
                id,
                shortDescription: { text: description },
                help: { text: help },
                defaultConfiguration: { level: severity },
              })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: results.flatMap(({ findings, silenced }) => [
            ...findings.map(finding => resultOf(rules, finding)),
            ...silenced.map(({ finding, reason }) => resultOf(rules, finding, reason)),
          ]),
        },
      ],
    },
    null,
    2,
  )
}
