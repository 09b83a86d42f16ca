import type { RuleMeta } from '../model/diagnostic.ts'

export const settings: RuleMeta = {
  id: 'settings',
  severity: 'error',
  description:
    'Whether a deck’s settings of its check name rules, limits and values that there are, and each silencer gives its reason and silences something. They stand under check: in a frontmatter.',
  help: 'Correct it, or take it out; deck check --rules lists the rules and their limits.',
}
