import type { Diagnostic } from '../../../model/diagnostic.ts'
import { weights } from '../summary.ts'
import { escapeHtml } from './escape.ts'

/** A choice between all findings and some of them. */
interface Choice {
  id: string
  label: string
  count: number
  selector: string
}

function choiceHtml(name: string, { id, label, count }: Choice, isFirst: boolean): string {
  return `<label><input type="radio" name="${name}" id="${id}"${isFirst ? ' checked' : ''}><span>${escapeHtml(label)} <b>${count}</b></span></label>`
}

function severityChoices(findings: readonly Diagnostic[]): Choice[] {
  const { errors, warnings } = weights(findings)
  return [
    { id: 'severity-all', label: 'All', count: findings.length, selector: '' },
    { id: 'severity-error', label: 'Errors', count: errors, selector: '[data-severity=error]' },
    { id: 'severity-warning', label: 'Warnings', count: warnings, selector: '[data-severity=warning]' },
  ]
}

function ruleChoices(findings: readonly Diagnostic[]): Choice[] {
  const counts = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, { length }]) => ({ rule, count: length }))
  return [
    { id: 'rule-all', label: 'Every rule', count: findings.length, selector: '' },
    ...counts
      .toSorted((one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1))
      .map(({ rule, count }) => ({ id: `rule-${rule}`, label: rule, count, selector: `[data-rule="${rule}"]` })),
  ]
}

/** What hides everything else while some choices are made: findings, their frames, and the groups that have nothing else. */
function hiding(chosen: readonly Choice[]): string {
  const when = chosen.map(({ id }) => `:has(#${id}:checked)`).join('')
  const wanted = chosen.map(({ selector }) => selector).join('')
  return `body${when} [data-rule]:not(${wanted}), body${when} .group:not(:has(${wanted})) { display: none }`
}

/** Two rows of choices that work by style alone, so that the page needs no script. */
export function filtersHtml(findings: readonly Diagnostic[]): string {
  return `<form class="filters" aria-label="Which findings to show">
    <fieldset><legend>Show</legend>${severityChoices(findings)
      .map((choice, index) => choiceHtml('severity', choice, index === 0))
      .join('')}</fieldset>
    <fieldset><legend>Rule</legend>${ruleChoices(findings)
      .map((choice, index) => choiceHtml('rule', choice, index === 0))
      .join('')}</fieldset>
  </form>`
}

export function filtersStyle(findings: readonly Diagnostic[]): string {
  const severities = severityChoices(findings).filter(({ selector }) => selector !== '')
  const rules = ruleChoices(findings).filter(({ selector }) => selector !== '')
  return [
    ...severities.map(one => hiding([one])),
    ...rules.map(one => hiding([one])),
    ...severities.flatMap(severity => rules.map(rule => hiding([severity, rule]))),
  ].join('\n')
}
