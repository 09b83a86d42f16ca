import type { PdfFault } from '../pdf/rule.ts'
import type { Bookmark } from './bookmarks.ts'
import type { LostText, PrintedPages } from './pdf/tag-pdf.ts'
import type { Description } from './xmp.ts'
import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { checkDocument } from '../pdf/check-document.ts'
import { writeBookmarks } from './bookmarks.ts'
import { tagPdf } from './pdf/tag-pdf.ts'
import { trimPages } from './pdf/trim-pages.ts'
import { xmpOf } from './xmp.ts'

export interface Finish {
  description: Description
  /** None where the print has its own. */
  bookmarks?: readonly Bookmark[]
  pages: PrintedPages
}

function writeDescription(
  document: PDFDocument,
  { title, language, author, subject, keywords, creator, producer, date }: Description,
): void {
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language)
  document.setCreator(creator)
  document.setProducer(producer)
  document.setCreationDate(date)
  document.setModificationDate(date)
  if (author !== undefined) document.setAuthor(author)
  if (subject !== undefined) document.setSubject(subject)
  if (keywords.length > 0) {
    document.setKeywords([keywords.join(', ')])
  }
}

/** Completes what the browser printed; the same print, finished alike, gives the same bytes. */
export async function finishPdf(
  printed: Uint8Array,
  { description, bookmarks, pages }: Finish,
): Promise<{ bytes: Uint8Array; lost: LostText[]; faults: PdfFault[] }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context, catalog } = document
  writeDescription(document, description)
  const { lost } = tagPdf(document, pages)
  const { width, height } = pages
  if (width !== undefined && height !== undefined) trimPages(document, { width, height })
  if (bookmarks !== undefined) writeBookmarks(document, bookmarks)
  const metadata = context.nextRef()
  const describe = (isUniversal: boolean): void =>
    context.assign(
      metadata,
      context.stream(new TextEncoder().encode(xmpOf(description, isUniversal)), { Type: 'Metadata', Subtype: 'XML' }),
    )
  describe(true)
  catalog.set(PDFName.of('Metadata'), metadata)
  const faults = checkDocument(document)
  const { nameless, filtered, unseen } = pages.notes
  const isWhole = [lost, nameless, filtered, unseen].every(({ length }) => length === 0)
  const isUniversal = isWhole && !faults.some(({ severity }) => severity === 'error')
  if (!isUniversal) describe(false)
  // Chromium numbers each of its prints by chance.
  const id = PDFHexString.of(createHash('md5').update(JSON.stringify(description)).digest('hex'))
  context.trailerInfo.ID = context.obj([id, id])
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
  return { bytes, lost, faults }
}
