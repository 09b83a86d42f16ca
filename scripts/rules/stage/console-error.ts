import type { RuleMeta } from '../../model/diagnostic.ts'

export const consoleError: RuleMeta = {
  id: 'console-error',
  severity: 'error',
  description: 'Whether the deck’s code complains while it runs: what the browser writes into its console as an error.',
  help: 'Mend what the message names; the console of the browser (F12) shows where it comes from.',
}
