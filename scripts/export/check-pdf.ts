import type { PDFPage } from '@cantoo/pdf-lib'
import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Print } from './pdf.ts'
import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { diagnose } from '../model/diagnostic.ts'
import { pdfFile } from '../rules/export/index.ts'

const FONT_FILES = ['FontFile', 'FontFile2', 'FontFile3']

/** Operators that show text, a picture, a shading or a line; grounds alone are fills. */
const SHOWS = /\b(?:Tj|TJ|Do|sh|S)\b/
const FILL = /\bf\*?(?=\s|$)/g
/** A page's white paper and a slide's ground. */
const GROUNDS = 2

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(ref => page.doc.context.lookup(ref)) : [contents]
  return streams
    .map(stream => {
      if (!(stream instanceof PDFRawStream)) return ''
      const filter = stream.dict.get(PDFName.of('Filter'))
      return Buffer.from(
        filter === PDFName.of('FlateDecode') ? inflateSync(stream.contents) : stream.contents,
      ).toString('latin1')
    })
    .join('\n')
}

function isBlank(page: PDFPage): boolean {
  const content = contentOf(page)
  return !SHOWS.test(content) && (content.match(FILL)?.length ?? 0) <= GROUNDS
}

function unembeddedFonts({ context }: PDFDocument): string[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) return []
    const subtype = object.get(PDFName.of('Subtype'))
    // A Type3 font is its glyphs; a Type0 font is embedded as the font that descends from it.
    if (subtype === PDFName.of('Type3') || subtype === PDFName.of('Type0')) return []
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    return FONT_FILES.some(file => descriptor?.has(PDFName.of(file)))
      ? []
      : [String(object.get(PDFName.of('BaseFont')))]
  })
}

/** What is wrong with a PDF that is about to be written, read back from its very bytes. */
export async function checkPdf(
  bytes: Uint8Array,
  { pages, bookmarks }: Print['expected'],
  deck: Deck,
  file: string,
): Promise<Diagnostic[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { catalog } = document
  const wrong: string[] = []
  const count = document.getPageCount()
  if (count < pages.least || count > (pages.most ?? Infinity))
    wrong.push(`has ${count} pages for ${pages.least} slides and click states`)
  if (catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict) === undefined) wrong.push('is not tagged')
  if (document.getLanguage() !== deck.language)
    wrong.push(`is in the language "${document.getLanguage()}", not "${deck.language}"`)
  if (document.getTitle() !== deck.title) wrong.push(`has the title "${document.getTitle()}", not "${deck.title}"`)
  const outline = catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const outlined = outline?.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0
  if (outlined !== bookmarks) wrong.push(`has ${outlined} bookmarks, not ${bookmarks}`)
  document.getPages().forEach((page, index) => {
    if (isBlank(page)) wrong.push(`shows nothing on page ${index + 1}`)
  })
  wrong.push(...unembeddedFonts(document).map(font => `does not hold the font ${font}`))
  return wrong.map(what => diagnose(pdfFile, { subject: what, message: `the PDF ${what}`, place: { file } }))
}
