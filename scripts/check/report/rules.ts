import type { RuleMeta } from '../../model/diagnostic.ts'
import type { TerminalOptions } from './terminal.ts'
import { styleText } from 'node:util'
import { RULE_GROUPS } from '../../rules/index.ts'
import { wrap } from './terminal.ts'

const INDENT = '  '

/** The rules with what they measure, their weight and their limits, for people at a terminal; a deck's own at the end. */
export function ruleList({ width = 100, colours }: TerminalOptions, ownRules: readonly RuleMeta[] = []): string {
  const groups = [...RULE_GROUPS, { name: 'Of the deck’s own (deck.config)', rules: ownRules }].filter(
    ({ rules }) => rules.length > 0,
  )
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text
  const wide = Math.max(...groups.flatMap(({ rules }) => rules.map(({ id }) => id.length))) + INDENT.length * 2
  return groups
    .map(({ name, rules }) =>
      [
        paint('bold', name),
        ...rules.map(({ id, severity, description, limits = {} }) => {
          const set = Object.entries(limits).map(([limit, value]) => `${limit}: ${value}`)
          const about = `${severity}. ${description}${set.length === 0 ? '' : ` Limits: ${set.join(', ')}.`}`
          const [first = '', ...others] = wrap(
            `${INDENT}${id}`.padEnd(wide) + about,
            Math.max(60, Math.min(width, 110)),
            ' '.repeat(wide),
          )
          return [
            first
              .replace(id, paint('bold', id))
              .replace(`${severity}.`, paint(severity === 'error' ? 'red' : 'yellow', `${severity}.`)),
            ...others,
          ].join('\n')
        }),
      ].join('\n'),
    )
    .join('\n\n')
}
