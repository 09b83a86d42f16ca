import type { Format, Making } from './format.ts'
import { loadEditableExport } from '../../slidev/editable-pptx.ts'

/** A PowerPoint file of texts and shapes that can be changed, by Slidev's own code: `talk.pptx`. */
export const pptxEditableFormat: Format = {
  id: 'pptx-editable',
  needs: 'whole',
  endings: ['.pptx'],
  load: loadEditableExport,
  async make({ site: { deck }, options, shares, outbox, progress, tell, lap }: Making) {
    const { writeEditablePptx } = await import('../pptx-editable.ts')
    progress.begin('writing the presentation')
    // Both kinds may be asked for at once.
    const name = options.formats.some(({ id }) => id === 'pptx') ? `${options.target}-editable` : options.target
    await outbox.put(`${name}.pptx`, await writeEditablePptx(shares, deck, tell))
    lap('pptx-editable')
    return []
  },
}
