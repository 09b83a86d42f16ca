import type { Problem } from '../problem.ts'
import type { Deck } from '../site/deck.ts'
import type { Pdf } from './pdf.ts'
import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** What is wrong with a PDF that is about to be written, read back from its very bytes. */
export async function checkPdf({ bytes, pages, bookmarks }: Pdf, deck: Deck, file: string): Promise<Problem[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { catalog } = document
  const wrong: string[] = []
  if (document.getPageCount() !== pages)
    wrong.push(`has ${document.getPageCount()} pages for ${pages} slides and click states`)
  if (catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) === undefined)
    wrong.push('is not tagged')
  if (document.getLanguage() !== deck.language)
    wrong.push(`is in the language "${document.getLanguage()}", not "${deck.language}"`)
  if (document.getTitle() !== deck.title)
    wrong.push(`has the title "${document.getTitle()}", not "${deck.title}"`)
  const outlines = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const count = outlines?.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0
  if (count !== bookmarks)
    wrong.push(`has ${count} bookmarks, not ${bookmarks}`)
  return wrong.map(message => ({
    message: `the PDF ${message}`,
    place: { file },
  }))
}
