import type { Format } from './format.ts'
import { Buffer } from 'node:buffer'

/** What is said, as Markdown, under the title of each slide: `talk-notes.md`. */
export const notesFormat: Format = {
  id: 'notes',
  needs: 'parts',
  endings: ['.md'],
  load: async () => {},
  async make({ site: { deck }, options, shares, outbox, lap }) {
    const shown = new Set(shares.frames.map(({ slide }) => slide))
    const parts = deck.slides
      .filter(({ no }) => shown.has(no))
      .map(
        ({ no, title, note }) =>
          `## ${no}${title === undefined ? '' : ` ${title}`}\n${note.trim() === '' ? '' : `\n${note.trim()}\n`}`,
      )
    await outbox.put(`${options.target}-notes.md`, Buffer.from(`# ${deck.title}\n\n${parts.join('\n')}`))
    lap('notes')
    return []
  },
}
