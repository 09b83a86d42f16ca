import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { terminalReport } from '../../../../scripts/check/report/terminal.ts'
import { finding, resultWith } from '../../../support/findings.ts'

interface Tasks {
  tasks: { problemMatcher: { pattern: { regexp: string }; background: { endsPattern: string } } }[]
}

function documentedMatcher(): Tasks['tasks'][number]['problemMatcher'] | undefined {
  const [, json = '{}'] =
    /```json\n(\{\n\s+"version"[\s\S]*?)```/.exec(readFileSync('docs/other-decks.md', 'utf8')) ?? []
  return (JSON.parse(json) as Tasks).tasks[0]?.problemMatcher
}

it('the matcher that is documented for VS Code reads the lines of the terminal’s report', () => {
  const matcher = documentedMatcher()
  const lines = terminalReport(
    [
      resultWith([
        finding({}),
        finding({ rule: 'no-notes', severity: 'warning', place: { file: 'talks/slides.md', line: 1 } }),
      ]),
    ],
    { colours: false },
  ).split('\n')
  const read = lines.flatMap(line => {
    const [, severity, file, number, , rule] = new RegExp(matcher?.pattern.regexp ?? '(?!)').exec(line) ?? []
    return severity === undefined ? [] : [`${severity} ${file}:${number} ${rule}`]
  })
  expect(read.toSorted()).toEqual(['error talks/slides.md:12 overflow', 'warning talks/slides.md:1 no-notes'])
  expect(lines.filter(line => new RegExp(matcher?.background.endsPattern ?? '(?!)').test(line))).toHaveLength(1)
})
