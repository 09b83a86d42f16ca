import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { PDFArray, PDFDict } from '@cantoo/pdf-lib'
import { dictOf, nameOf, numberOf, streamBytes, valueOf } from './objects.ts'

/** How a font's codes are read. */
export interface FontReader {
  /** The codes in a string that is shown in it. */
  codes: (shown: Uint8Array) => number[]
  /** What a code stands for; undefined where the font does not say. */
  text: (code: number) => string | undefined
  /** Whether a code draws the mark for a character that the font does not have. */
  isMissing: (code: number) => boolean
}

function utf16(hex: string): string {
  const bytes = Buffer.from(hex.length % 4 === 0 ? hex : hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex')
  return bytes.swap16().toString('utf16le')
}

/** Reads a ToUnicode map: what each code stands for. */
export function readToUnicode(source: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, body = ''] of source.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f\s]+)>\s*<([\da-f\s]*)>/gi))
      map.set(Number.parseInt(code, 16), utf16(text.replace(/\s/g, '')))
  }
  for (const [, body = ''] of source.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', one, list] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]*)>|\[([^\]]*)\])/gi,
    )) {
      const first = Number.parseInt(from, 16)
      const last = Math.min(Number.parseInt(to, 16), first + 0xffff)
      const texts = list?.match(/[\da-f]+/gi)
      for (let code = first; code <= last; code++) {
        const start = one === undefined ? undefined : utf16(one)
        const text =
          start === undefined
            ? utf16(texts?.[code - first] ?? '')
            : start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first)
        map.set(code, text)
      }
    }
  }
  return map
}

/** What codes of one byte stand for where the font does not map them itself; good enough for Latin text. */
function simpleText(code: number): string | undefined {
  return code >= 32 && code < 256 ? Buffer.from([code]).toString('latin1') : undefined
}

const SINGLE = (shown: Uint8Array): number[] => [...shown]
const DOUBLE = (shown: Uint8Array): number[] => {
  const codes: number[] = []
  for (let at = 0; at + 1 < shown.length; at += 2) codes.push(((shown[at] ?? 0) << 8) | (shown[at + 1] ?? 0))
  return codes
}

/** Whether a Type 3 font has a drawing for a code. */
function drawnCodes(context: PDFContext, font: PDFDict): (code: number) => boolean {
  const names = new Map<number, string>()
  const differences = valueOf(dictOf(font, 'Encoding'), 'Differences')
  let code = 0
  for (const object of differences instanceof PDFArray ? differences.asArray() : []) {
    const found = context.lookup(object)
    const no = numberOf(found)
    if (no !== undefined) code = no
    else names.set(code++, nameOf(found) ?? '')
  }
  const drawings = dictOf(font, 'CharProcs')
  const drawn = new Set((drawings?.keys() ?? []).map(key => key.decodeText()))
  return code => drawn.has(names.get(code) ?? '')
}

export function readFont(context: PDFContext, object: PDFObject | undefined): FontReader {
  const font = context.lookup(object)
  if (!(font instanceof PDFDict)) return { codes: SINGLE, text: simpleText, isMissing: () => false }
  const subtype = nameOf(valueOf(font, 'Subtype'))
  const toUnicode = valueOf(font, 'ToUnicode')
  const map =
    toUnicode === undefined ? undefined : readToUnicode(Buffer.from(streamBytes(toUnicode)).toString('latin1'))
  if (subtype === 'Type0') {
    // Code 0 is glyph 0 in every embedded subset.
    return { codes: DOUBLE, text: code => map?.get(code), isMissing: code => code === 0 }
  }
  const isDrawn = subtype === 'Type3' ? drawnCodes(context, font) : () => true
  const encoded = nameOf(valueOf(font, 'Encoding')) !== undefined || dictOf(font, 'Encoding') !== undefined
  return {
    codes: SINGLE,
    text: code => map?.get(code) ?? (subtype !== 'Type3' && encoded ? simpleText(code) : undefined),
    isMissing: code => !isDrawn(code),
  }
}
