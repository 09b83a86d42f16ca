import type { RuleCard } from '../rule.ts'

export const settings: RuleCard = {
  id: 'settings',
  severity: 'error',
  measures: 'Whether what is written under check: names rules, limits and values that there are, whether each silencer gives its reason, and whether it silences anything.',
  mend: 'Correct it, or take it out; deck check --rules lists the rules and their limits.',
}
