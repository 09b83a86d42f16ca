import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { FontReader } from './fonts.ts'
import type { ReadText } from './read-text.ts'
import type { ContentScan, Paint } from './scan-content.ts'
import { PDFName, PDFRawStream, PDFRef as Reference } from '@cantoo/pdf-lib'
import { readFont } from './fonts.ts'
import { contentBytes, dictOf, nameOf, numberOf, valueOf } from './objects.ts'
import { readText } from './read-text.ts'
import { scanContent } from './scan-content.ts'

/** A content stream: a page's, or that of a form that is drawn on it. */
export interface ContentStream {
  /** Counted from 0. */
  page: number
  /** None for the page's own. */
  form?: PDFRef
  dict: PDFDict
  resources?: PDFDict
  scan: ContentScan
  /** The form that a paint draws, if it draws one. */
  formOf: (paint: Paint) => PDFRef | undefined
  /** What a paint of text says. */
  textOf: (paint: Paint) => ReadText
}

/** Reads all content of a document: pages in their order, each followed by the forms that it draws, once each. */
export function readStreams(document: PDFDocument): ContentStream[] {
  const { context } = document
  const fonts = new Map<PDFDict | string, FontReader>()
  const met = new Set<string>()
  const streams: ContentStream[] = []

  function fontIn(resources: PDFDict | undefined, name: string): FontReader {
    const all = dictOf(resources, 'Font')
    const object = all?.get(PDFName.of(name))
    const key = object instanceof Reference ? object.toString() : (all ?? '')
    const known = fonts.get(key)
    if (known !== undefined && object instanceof Reference) return known
    const reader = readFont(context, object)
    fonts.set(key, reader)
    return reader
  }

  function read(page: number, bytes: Uint8Array, dict: PDFDict, resources?: PDFDict, form?: PDFRef): void {
    const properties = dictOf(resources, 'Properties')
    const scan = scanContent(bytes, name => numberOf(valueOf(dictOf(properties, name), 'MCID')))
    const objects = dictOf(resources, 'XObject')
    const formOf = ({ kind, name }: Paint): PDFRef | undefined => {
      const ref = kind === 'image' && name !== undefined ? objects?.get(PDFName.of(name)) : undefined
      const object = context.lookup(ref)
      const isForm = object instanceof PDFRawStream && nameOf(valueOf(object.dict, 'Subtype')) === 'Form'
      return isForm && ref instanceof Reference ? ref : undefined
    }
    streams.push({
      page,
      form,
      dict,
      resources,
      scan,
      formOf,
      textOf: ({ start, end }) => readText(bytes, start, end, name => fontIn(resources, name)),
    })
    for (const paint of scan.paints) {
      const inner = formOf(paint)
      if (inner === undefined || met.has(inner.toString())) continue
      met.add(inner.toString())
      const object = context.lookup(inner)
      if (!(object instanceof PDFRawStream)) continue
      read(page, contentBytes(context, inner), object.dict, dictOf(object.dict, 'Resources') ?? resources, inner)
    }
  }

  document.getPages().forEach(({ node }, page) => {
    read(page, contentBytes(context, node.get(PDFName.of('Contents'))), node, node.Resources())
  })
  return streams
}
