import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { EditableReport } from '../slidev/editable-pptx.ts'
import type { Shares } from './shares.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diagnose } from '../model/diagnostic.ts'
import { pptxEditable } from '../rules/export/index.ts'
import { loadEditableExport } from '../slidev/editable-pptx.ts'

/** What became of the slides otherwise than one would think, and where its author finds it. */
function warningsOf(report: EditableReport, { entry }: Deck): Diagnostic[] {
  const counted: [number, string][] = [
    [report.imagesDropped, 'pictures could not be read and are missing'],
    [report.rastersFailed, 'drawings could not be taken as pictures and are missing'],
    [report.unparsedColors.length, `colours could not be read (${report.unparsedColors.slice(0, 3).join(', ')})`],
    [report.unplaceablePseudos.length, 'decorations of ::before and ::after could not be placed and are missing'],
  ]
  const told = (subject: string, message: string, slide?: number): Diagnostic =>
    diagnose(pptxEditable, { subject, message, place: { file: entry, ...(slide === undefined ? {} : { slide }) } })
  return [
    ...report.fallbackSlides.map(({ no, reason }) => told(reason, `is a picture in the presentation: ${reason}`, no)),
    ...counted
      .filter(([count]) => count > 0)
      .map(([count, what]) => told(what, `in the presentation ${count} ${what}`)),
  ]
}

/**
 * The slides as texts and shapes in a PowerPoint file, with the notes, as Slidev's own `pptx-editable` writes it: what
 * PowerPoint has no shape for (drawings, formulas, frames) stays a picture.
 *
 * @param shares the slides, all on one page
 * @param deck what they are of
 * @param tell called for what is missing from the file
 */
export async function writeEditablePptx(
  { all: [{ stage }], frames }: Shares,
  deck: Deck,
  tell: (found: Diagnostic) => void,
): Promise<Uint8Array> {
  const write = await loadEditableExport()
  const folder = await mkdtemp(join(tmpdir(), 'deck-pptx-'))
  try {
    const file = join(folder, 'deck.pptx')
    const titlePage = { author: deck.author, info: deck.subject }
    const report = await write(
      {
        page: stage.page,
        slides: deck.slides.map(({ title, note }, index) => ({
          title: index === 0 ? deck.title : title,
          note: note?.replaceAll(/\s*\[click(?::\d+)?\]\s*/gi, ' ').trim(),
          frontmatter: titlePage,
        })),
        width: deck.width,
        height: deck.height,
        pages: frames.map(({ slide }) => slide),
        // The stage shows what Slidev would go to.
        go: async () => Promise.resolve(),
      },
      file,
    )
    warningsOf(report, deck).forEach(tell)
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
