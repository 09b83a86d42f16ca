import type { Problem } from '../problem.ts'
import type { Finding } from './finding.ts'
import { STAGE_RULES } from './rules/stage/index.ts'
import { slideError } from './rules/stage/slide-error.ts'

/** What the build and the stage complained of, as findings of the rules for it. */
export function problemFindings(problems: readonly Problem[]): Finding[] {
  return problems.map(({ kind = 'slide-error', message, place }) => {
    const { id, severity, mend } = STAGE_RULES[kind] ?? slideError
    return {
      rule: id,
      severity,
      message,
      mend,
      place,
    }
  })
}
