import type { PDFRef } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** An element as it is written here: its type, its kids, and what else is in its dictionary. */
export interface Written {
  type: string
  kids?: (Written | number)[]
  more?: Record<string, unknown>
}

/** What a document is made of; each part may be broken alone. */
export interface Recipe {
  tree?: Written[]
  roles?: Record<string, string>
  content?: string
  xmp?: string
  /** Links over the page: by their name, none without; with the number of the element in the order of the tree. */
  change?: (document: PDFDocument, page: PDFDict, elements: PDFRef[]) => void
}

export const SOUND_XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">A title</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>'
export const SOUND_CONTENT = '/H1 <</MCID 0>> BDC BT /F1 24 Tf 72 700 Td (Title) Tj ET EMC'
export const SOUND_TREE: Written[] = [{ type: 'Sect', kids: [{ type: 'H1', kids: [0] }] }]

/** Makes a document that is sound but for what the recipe says. The font is not in the file: its rule is always told. */
export async function makePdf({
  tree = SOUND_TREE,
  roles = {},
  content = SOUND_CONTENT,
  xmp = SOUND_XMP,
  change,
}: Recipe = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const page = document.addPage([960, 540])
  const font = await document.embedFont(StandardFonts.Helvetica)
  page.node.setFontDictionary(name('F1'), font.ref)
  page.node.set(name('Contents'), context.register(context.stream(Buffer.from(content, 'latin1'))))
  page.node.set(name('StructParents'), context.obj(0))
  page.node.set(name('Tabs'), name('S'))
  const root = context.nextRef()
  const elements: PDFRef[] = []
  const parents: PDFRef[] = []
  const write = ({ type, kids = [], more = {} }: Written, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    elements.push(ref)
    for (const kid of kids) if (typeof kid === 'number') parents[kid] = ref
    const K = kids.map(kid => (typeof kid === 'number' ? context.obj(kid) : write(kid, ref)))
    const dict = context.obj({ Type: 'StructElem', S: name(type), P: parent, Pg: page.ref, K })
    for (const [key, value] of Object.entries(more)) dict.set(name(key), context.obj(value as never))
    context.assign(ref, dict)
    return ref
  }
  const top = write({ type: 'Document', kids: tree }, root)
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: top,
      ParentTree: context.obj({ Nums: [0, Array.from(parents, parent => parent ?? null)] }),
      RoleMap: Object.fromEntries(Object.entries(roles).map(([from, to]) => [from, name(to)])),
    }),
  )
  catalog.set(name('StructTreeRoot'), root)
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(name('Lang'), PDFString.of('en'))
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  catalog.set(name('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  await document.flush()
  change?.(document, page.node, elements)
  const bytes = await document.save({ useObjectStreams: false })
  return PDFDocument.load(bytes, { updateMetadata: false })
}

/** A text as the recipe's `more` takes it. */
export const text = (words: string): PDFHexString => PDFHexString.fromText(words)

export { name, PDFDict }
