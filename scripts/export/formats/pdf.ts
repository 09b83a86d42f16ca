import type { Format } from './format.ts'

/** A page for each slide, or for each click: `talk.pdf`. */
export const pdfFormat: Format = {
  id: 'pdf',
  needs: 'whole',
  endings: ['.pdf'],
  load: async () => import('../pdf.ts'),
  async make({ site: { deck }, options, shares, progress, lap }) {
    const { printSlides } = await import('../pdf.ts')
    progress.begin('printing')
    const print = await printSlides(shares.all[0].stage, deck, options.withToc)
    lap('pdf')
    return [{ name: 'pdf', file: `${options.target}.pdf`, print }]
  },
}
