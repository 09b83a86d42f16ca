import type { RuleMeta } from '../../model/diagnostic.ts'

export const slideError: RuleMeta = {
  id: 'slide-error',
  severity: 'error',
  description: 'Whether a slide can be built and drawn without an error.',
  help: 'Mend what the message names; the audience would see an error text or nothing.',
}
