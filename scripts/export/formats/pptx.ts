import type { Format, Making } from './format.ts'

/** A PowerPoint file, each page a picture with its notes: `talk.pptx`. */
export const pptxFormat: Format = {
  id: 'pptx',
  needs: 'parts',
  endings: ['.pptx'],
  load: async () => import('../pptx.ts'),
  async make({ site: { deck }, options, shares, outbox, progress, lap }: Making) {
    const { writePptx } = await import('../pptx.ts')
    progress.begin('writing the presentation', shares.frames.length)
    await outbox.put(`${options.target}.pptx`, await writePptx(shares, deck, options.scale, () => progress.advance()))
    lap('pptx')
    return []
  },
}
