import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CheckResult } from '../check-decks.ts'
import { sentenceOf } from '../../model/diagnostic.ts'
import { formatPlace } from '../../model/place.ts'
import { counted, lookedAt, measured, shownFile, weights } from './summary.ts'

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function annotation(finding: Diagnostic): string {
  const {
    rule,
    severity,
    help,
    place: { file, line, column, slide, click },
    related,
  } = finding
  const properties = Object.entries({
    file: file === undefined ? undefined : shownFile(file),
    line,
    col: column,
    title: rule,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const where = formatPlace({ slide, click })
  const text = [
    where === '' ? '' : `${where}: `,
    sentenceOf(finding),
    related ? ` [${formatPlace({ file: related.file, line: related.line })}]` : '',
    measured(finding) === '' ? '' : ` (${measured(finding)})`,
    ` → ${help}`,
  ].join('')
  return `::${severity} ${properties.join(',')}::${escapeText(text)}`
}

/** Workflow commands, which GitHub Actions shows as annotations beside the lines: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export function githubReport(results: readonly CheckResult[]): string {
  return results
    .flatMap(result => {
      const { errors, warnings } = weights(result.findings)
      return [
        ...result.findings.map(annotation),
        `${shownFile(result.entry)}: ${lookedAt(result)}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
      ]
    })
    .join('\n')
}
