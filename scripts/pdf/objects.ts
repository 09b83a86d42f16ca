import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** The bytes of a stream without its filters; empty for what is not a stream. */
export function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return new Uint8Array()
  const filter = stream.dict.get(PDFName.of('Filter'))
  if (filter === undefined) return stream.contents
  if (filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms')))
    return inflateSync(stream.contents)
  return decodePDFRawStream(stream).decode()
}

/** A page's content: one stream, or several that are read as one. */
export function contentBytes(context: PDFContext, contents: PDFObject | undefined): Uint8Array {
  const found = context.lookup(contents)
  if (!(found instanceof PDFArray)) return streamBytes(found)
  const parts = found.asArray().flatMap(part => [streamBytes(context.lookup(part)), new Uint8Array([0x0a])])
  return Buffer.concat(parts)
}

/** The text of a string object; undefined for anything else. */
export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

/** The name without its slash; undefined for anything else. */
export function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined
}

export function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined
}

/** A value of a dictionary, followed where it is a reference. */
export function valueOf(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key))
}

export function dictOf(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = valueOf(dict, key)
  return value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : undefined
}

/** The members of an array, or the value alone where it is none. */
export function listOf(context: PDFContext, object: PDFObject | undefined): PDFObject[] {
  const found = context.lookup(object)
  if (found instanceof PDFArray) return found.asArray()
  return object === undefined || found === undefined ? [] : [object]
}

/** A name for an object that is the same each time it is met. */
export function refName(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFRef ? object.toString() : undefined
}
