import type { StageRule } from '../../rule.ts'

export const consoleError: StageRule = {
  id: 'console-error',
  severity: 'error',
  measures: 'Whether the deck’s code complains while it runs: what the browser writes into its console as an error.',
  mend: 'Mend what the message names; the console of the browser (F12) shows where it comes from.',
}
