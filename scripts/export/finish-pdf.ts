import type { Bookmark } from './bookmarks.ts'
import type { Description } from './xmp.ts'
import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { writeBookmarks } from './bookmarks.ts'
import { xmpOf } from './xmp.ts'

/** Names that Chromium gives to what PDF 1.7 has no name for, and the nearest that it has. */
const ROLES = { Em: 'Span', Strong: 'Span' }

export interface Finish {
  description: Description
  /** None where the print has its own. */
  bookmarks?: readonly Bookmark[]
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

function nameRoles({ context, catalog }: PDFDocument): void {
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const roles = context.obj(Object.fromEntries(Object.entries(ROLES).map(([from, to]) => [from, PDFName.of(to)])))
  tree?.set(PDFName.of('RoleMap'), roles)
}

/** Completes what the browser printed; the same print, finished alike, gives the same bytes. */
export async function finishPdf(printed: Uint8Array, { description, bookmarks }: Finish): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context, catalog } = document
  writeDescription(document, description)
  nameRoles(document)
  if (bookmarks !== undefined) writeBookmarks(document, bookmarks)
  const xmp = context.stream(new TextEncoder().encode(xmpOf(description)), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(xmp))
  // Chromium numbers each of its prints by chance.
  const id = PDFHexString.of(createHash('md5').update(JSON.stringify(description)).digest('hex'))
  context.trailerInfo.ID = context.obj([id, id])
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
}
