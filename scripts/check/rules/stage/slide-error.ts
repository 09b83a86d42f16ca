import type { StageRule } from '../../rule.ts'

export const slideError: StageRule = {
  id: 'slide-error',
  severity: 'error',
  measures: 'Whether a slide can be built and drawn without an error.',
  mend: 'Mend what the message names; the audience would see an error text or nothing.',
}
