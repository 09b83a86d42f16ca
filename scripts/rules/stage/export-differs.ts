import type { RuleMeta } from '../../model/diagnostic.ts'

export const exportDiffers: RuleMeta = {
  id: 'export-differs',
  severity: 'error',
  description:
    'Whether each click state is exported, as a picture and as a page of the PDF, as the player shows it (asked for by --fidelity).',
  help: 'Look at the two pictures; what moves, floats or waits for the player by itself can be drawn for print with $renderContext or $nav.isPrintMode.',
}
