import type { RuleMeta } from '../../model/diagnostic.ts'

export const blankSlide: RuleMeta = {
  id: 'blank-slide',
  severity: 'error',
  description: 'Whether a slide shows anything in each of its click states.',
  help: 'Put something on it, let it show its first part without a click, or remove it.',
}
