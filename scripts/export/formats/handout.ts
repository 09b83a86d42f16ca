import type { Format } from './format.ts'

/** A4 pages with a picture of each slide and its notes: `talk-handout.pdf`. */
export const handoutFormat: Format = {
  id: 'handout',
  needs: 'parts',
  endings: ['.pdf'],
  load: async () => import('../handout.ts'),
  async make({ browser, site: { deck }, options, shares, progress, lap }) {
    const { printHandout } = await import('../handout.ts')
    progress.begin('writing the handout')
    const print = await printHandout(browser, shares.all, deck)
    lap('handout')
    return [{ name: 'handout', file: `${options.target}-handout.pdf`, print }]
  },
}
