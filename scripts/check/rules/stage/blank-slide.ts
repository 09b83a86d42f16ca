import type { StageRule } from '../../rule.ts'

export const blankSlide: StageRule = {
  id: 'blank-slide',
  severity: 'error',
  measures: 'Whether a slide shows anything in each of its click states.',
  mend: 'Put something on it, let it show its first part without a click, or remove it.',
}
