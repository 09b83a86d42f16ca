import type { Format } from './format.ts'

/** The deck as one page that opens without a server: `talk.html`. */
export const htmlFormat: Format = {
  id: 'html',
  needs: 'parts',
  isWholeDeck: true,
  endings: ['.html'],
  load: async () => import('../html/write-html.ts'),
  async make({ browser, site, options, outbox, progress, tell, lap }) {
    const { writeHtml } = await import('../html/write-html.ts')
    progress.begin('writing the page')
    const { bytes, found } = await writeHtml(browser, site, options.timeout)
    found.forEach(tell)
    await outbox.put(`${options.target}.html`, bytes)
    lap('html')
    return []
  },
}
