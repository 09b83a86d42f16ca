import type { RuleCard } from '../rule.ts'

export const settings: RuleCard = {
  id: 'settings',
  severity: 'error',
  measures:
    'Whether a deck’s settings of its check name rules, limits and values that there are, and each silencer gives its reason and silences something. They stand under check: in a frontmatter.',
  mend: 'Correct it, or take it out; deck check --rules lists the rules and their limits.',
}
