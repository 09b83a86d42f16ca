import type { RuleMeta } from '../../model/diagnostic.ts'

export const remoteFailure: RuleMeta = {
  id: 'remote-failure',
  severity: 'warning',
  description: 'Whether everything else that the deck asks the network for, such as a script, has arrived.',
  help: 'Look whether the address is right and can be reached; without it the slides are shown all the same.',
}
