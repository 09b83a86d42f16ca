import type { CheckResult } from '../check-deck.ts'
import { formatProblem } from '../../problem.ts'

/** One line a finding, and the counts last. */
export function terminalReport({ findings, slides, states }: CheckResult): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return [
    ...findings.map(({ rule, message, measure, limit, mend, place }) => {
      const measured = [measure, limit].filter(part => part !== undefined).join(', ')
      return `${formatProblem({ message: `${rule} ${message}${measured === ''
        ? ''
        : ` (${measured})`} → ${mend}`, place })}`
    }),
    `${slides} slides, ${states} click states: ${errors} errors, ${findings.length - errors} warnings`,
  ].join('\n')
}
