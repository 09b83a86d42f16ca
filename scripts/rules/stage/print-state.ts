import type { RuleMeta } from '../../model/diagnostic.ts'

export const printState: RuleMeta = {
  id: 'print-state',
  severity: 'error',
  description:
    'Whether each click state that a slide’s `print:` asks for a page of its own exists, and comes before the last one, which is a page already.',
  help: 'Name click states in `print:` from 0 to the one before the last, or take it out.',
}
