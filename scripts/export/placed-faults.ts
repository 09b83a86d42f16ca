import type { Diagnostic } from '../model/diagnostic.ts'
import type { PdfFault } from '../pdf/rule.ts'
import type { PrintedPages } from './pdf/tag-pdf.ts'
import { diagnose } from '../model/diagnostic.ts'
import { pdfConformance, pdfRasterised } from '../rules/export/index.ts'

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\0]+/g, '')

/** Whether all of some characters stand in a text, in their order: what no font has is missing from them. */
function standIn(characters: string, text: string): boolean {
  let from = 0
  return [...squeeze(characters)].every(one => (from = squeeze(text).indexOf(one, from) + 1) > 0)
}

/** Each text of which a font lacks a character, where it is in the deck. */
export function missingGlyphs(
  faults: readonly PdfFault[],
  { notes: { rare }, frames, entry }: PrintedPages,
): Diagnostic[] {
  const told = faults.flatMap(({ rule, page = 0, text = '' }) => {
    const frame = frames[page - 1]?.id ?? ''
    if (rule !== 'missing-glyph') return []
    const found = rare.find(one => one.frame === frame && standIn(text, one.words))
    const where = found ? `${found.element}, “${found.words.slice(0, 60)}”` : `“${text.trim().slice(0, 60)}”`
    const slide = Number(frame.split('-')[0]) || undefined
    return diagnose(pdfConformance, {
      subject: `missing-glyph ${where}`,
      message: `no font has a character of ${where}; ISO 14289-1, clause 7.21.8`,
      place: { file: entry, slide },
      help: 'Take another character, or a font that has it.',
    })
  })
  return [...new Map(told.map(one => [JSON.stringify([one.place, one.message]), one])).values()]
}

/** What Chromium drew as pixels though it is no picture, where it is in the deck; it keeps nobody from reading. */
export function rasteredAreas(faults: readonly PdfFault[], { notes, frames, entry }: PrintedPages): Diagnostic[] {
  const pages = new Set(faults.filter(({ rule }) => rule === 'rasterised').map(({ page = 0 }) => frames[page - 1]?.id))
  const told = notes.rastered
    .filter(({ frame }) => pages.has(frame))
    .map(({ frame, element, words }) =>
      diagnose(pdfRasterised, {
        subject: element,
        message: `${element} is drawn as pixels in the PDF, because of ${words}`,
        place: { file: entry, slide: Number(frame.split('-')[0]) || undefined },
      }),
    )
  return [...new Map(told.map(one => [JSON.stringify([one.place, one.message]), one])).values()]
}
