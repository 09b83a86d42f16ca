import type { Problem } from '../problem.ts'
import type { Finding } from './finding.ts'
import type { RuleCard } from './rule.ts'
import { SOURCE_RULES } from './rules/source/index.ts'
import { STAGE_RULES } from './rules/stage/index.ts'
import { slideError } from './rules/stage/slide-error.ts'

/** What the build and the stage complained of, as findings of the rules for it; some kinds are told by the rules for sources, too. */
export function problemFindings(problems: readonly Problem[]): Finding[] {
  return problems.map(({ kind = 'slide-error', message, place }) => {
    const card: RuleCard = STAGE_RULES[kind] ?? SOURCE_RULES.find(({ id }) => id === kind) ?? slideError
    return { rule: card.id, severity: card.severity, message, mend: card.mend, place }
  })
}
