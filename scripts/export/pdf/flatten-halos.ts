import type { PDFContext, PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Paint } from '../../pdf/scan-content.ts'
import type { ContentStream } from '../../pdf/streams.ts'
import { Buffer } from 'node:buffer'
import { deflateSync } from 'node:zlib'
import { PDFDict as Dictionary, PDFArray, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { dictOf, nameOf, numberOf, streamBytes, valueOf } from '../../pdf/objects.ts'
import { eachOperator } from '../../pdf/scan-content.ts'
import { roundNumbers } from './round-numbers.ts'

/** Letters shown from one place on: what a browser writes for a row of text. */
interface Run {
  paint: Paint
  font: string
  size: number
  matrix: number[]
  /** What is shown where, along the line and across it, in units of the matrix. */
  shown: { x: number; y: number; codes: number[] }[]
  text: string
  /** Whether all its letters are known by their codes. */
  isCoded: boolean
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)/g

/** Reads a text object; undefined where it holds more than a font, a place and letters. */
function readRun({ scan: { bytes }, textOf }: ContentStream, paint: Paint): Run | undefined {
  let font = ''
  let size = 0
  let matrix: number[] | undefined
  let x = 0
  let y = 0
  let isPlain = true
  let isCoded = true
  const shown: Run['shown'] = []
  const said = (from: number, to: number): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  eachOperator(
    bytes,
    (operator, operands, start) => {
      const given = said(operands, start)
      const numbers = (): number[] => given.match(NUMBER)?.map(Number) ?? []
      if (operator === 'Tf') {
        isPlain &&= font === ''
        font = /\/(\S+)/.exec(given)?.[1] ?? ''
        size = numbers().at(-1) ?? 0
      } else if (operator === 'Tm') {
        isPlain &&= matrix === undefined
        matrix = numbers()
      } else if (operator === 'Td') {
        const [right = 0, up = 0] = numbers()
        x += right
        y += up
      } else if (operator === 'Tj') {
        const hex = /^\s*<([\da-f\s]*)>\s*$/i.exec(given)?.[1]?.replace(/\s/g, '')
        isCoded &&= hex !== undefined
        shown.push({ x, y, codes: [...Buffer.from(hex ?? '', 'hex')] })
      } else if (operator !== 'BT' && operator !== 'ET') {
        isPlain = false
      }
    },
    paint.start,
    paint.end,
  )
  if (!isPlain || matrix?.length !== 6 || font === '') return undefined
  return { paint, font, size, matrix, shown, text: textOf(paint).text.replace(/\s+/g, ''), isCoded }
}

/** The drawing of a letter, as a form; undefined for one that shows nothing, null where it is more than a shape. */
function formOfGlyph(context: PDFContext, procedure: PDFObject | undefined): PDFRawStream | null | undefined {
  const stream = context.lookup(procedure)
  if (!(stream instanceof PDFRawStream)) return null
  const bytes = streamBytes(stream)
  let box: number[] | undefined
  let from = 0
  let paints = false
  let isShape = true
  eachOperator(bytes, (operator, operands, start, end) => {
    if (operator === 'd1') {
      const given = Buffer.from(bytes.subarray(operands, start)).toString('latin1')
      box = given.match(NUMBER)?.map(Number).slice(2)
      from = end
    } else if (/^(?:f\*?|[Fmlcvyh]|re)$/.test(operator)) {
      paints ||= operator.startsWith('f') || operator === 'F'
    } else {
      isShape = false
    }
  })
  if (!isShape || box?.length !== 4) return null
  if (!paints) return undefined
  // A unit is a thousandth or less of the letter’s height.
  const path = deflateSync(roundNumbers(bytes.subarray(from), 0))
  const [left = 0, low = 0, right = 0, high = 0] = box
  return PDFRawStream.of(
    context.obj({
      Type: PDFName.of('XObject'),
      Subtype: PDFName.of('Form'),
      BBox: [Math.min(left, right), Math.min(low, high), Math.max(left, right), Math.max(low, high)],
      Filter: PDFName.of('FlateDecode'),
      Length: path.length,
    }),
    path,
  )
}

/** A font whose letters are drawings, and what draws each. */
interface DrawnLetters {
  matrix: number[]
  widthOf: (code: number) => number
  /** The form that draws a letter, none for one that shows nothing; null where it cannot be one. */
  formOf: (code: number) => PDFRef | null | undefined
}

function readLetters(context: PDFContext, font: PDFDict): DrawnLetters {
  const array = (key: string): PDFObject[] => {
    const found = valueOf(font, key)
    return found instanceof PDFArray ? found.asArray() : []
  }
  const numbers = (key: string): number[] => array(key).map(object => numberOf(context.lookup(object)) ?? 0)
  const names = new Map<number, string>()
  const differences = valueOf(dictOf(font, 'Encoding'), 'Differences')
  let code = 0
  for (const object of differences instanceof PDFArray ? differences.asArray() : []) {
    const no = numberOf(context.lookup(object))
    if (no !== undefined) code = no
    else names.set(code++, nameOf(context.lookup(object)) ?? '')
  }
  const first = numberOf(valueOf(font, 'FirstChar')) ?? 0
  const widths = numbers('Widths')
  const procedures = dictOf(font, 'CharProcs')
  const forms = new Map<number, PDFRef | null | undefined>()
  return {
    matrix: numbers('FontMatrix'),
    widthOf: asked => widths[asked - first] ?? 0,
    formOf(asked) {
      if (!forms.has(asked)) {
        const form = formOfGlyph(context, procedures?.get(PDFName.of(names.get(asked) ?? '')))
        forms.set(asked, form && context.register(form))
      }
      return forms.get(asked)
    },
  }
}

function multiply(one: readonly number[], other: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

// Smaller numbers have an exponent, which a PDF cannot have, and are nothing to see.
const plain = (value: number): string => (Math.abs(value) < 1e-6 ? '0' : String(Number(value.toPrecision(9))))

/** What draws a run without letters; undefined where one of them cannot be drawn so. */
function drawRun(run: Run, letters: DrawnLetters, nameOfForm: (form: PDFRef) => string): string | undefined {
  const drawn: string[] = []
  for (const { x, y, codes } of run.shown) {
    let along = x
    for (const code of codes) {
      const form = letters.formOf(code)
      if (form === null) return undefined
      const [a = 0, b = 0, c = 0, d = 0] = letters.matrix
      const { size } = run
      const placed = multiply([a * size, b * size, c * size, d * size, along, y], run.matrix)
      if (form) drawn.push(`q ${placed.map(plain).join(' ')} cm /${nameOfForm(form)} Do Q`)
      along += letters.widthOf(code) * a * size
    }
  }
  return drawn.join('\n')
}

const isSamePlace = (one: Run, other: Run): boolean =>
  one.text === other.text &&
  one.matrix.every((value, index) => Math.abs(value - (other.matrix[index] ?? Infinity)) < 0.05)

function rewrite(document: PDFDocument, { form, dict }: ContentStream, bytes: Uint8Array): void {
  const { context } = document
  const packed = deflateSync(bytes)
  const old = form === undefined ? dict.get(PDFName.of('Contents')) : form
  const object = form === undefined ? undefined : context.lookup(form)
  const own = object instanceof PDFRawStream ? object.dict : context.obj({})
  own.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  own.delete(PDFName.of('DecodeParms'))
  const ref = old instanceof PDFRef ? old : context.nextRef()
  context.assign(ref, PDFRawStream.of(own, packed))
  if (form === undefined) dict.set(PDFName.of('Contents'), ref)
}

/** Removes a font that nothing is set in any longer. */
function removeFont(context: PDFContext, ref: PDFRef): void {
  const font = context.lookup(ref)
  if (!(font instanceof Dictionary)) return
  const procedures = dictOf(font, 'CharProcs')
  const parts = [
    ...['CharProcs', 'ToUnicode', 'Encoding', 'Widths', 'FontDescriptor', 'Resources'].map(key =>
      font.get(PDFName.of(key)),
    ),
    ...(procedures?.values() ?? []),
  ]
  for (const part of [...parts, ref]) if (part instanceof PDFRef) context.delete(part)
}

/**
 * Draws the halos of words as shapes: a browser writes a stroked word as letters of a drawn font under the same word in a
 * real one, and whoever copies, searches or hears it has it twice.
 *
 * @returns whether anything was changed; the streams have to be read again then
 */
export function flattenHalos(document: PDFDocument, streams: readonly ContentStream[]): boolean {
  const { context } = document
  const letters = new Map<PDFRef, DrawnLetters>()
  const stillUsed = new Set<PDFRef>()
  const users = new Map<PDFRef, { fonts: PDFDict; key: PDFName }[]>()
  let changed = false
  for (const stream of streams) {
    const fonts = dictOf(stream.resources, 'Font')
    const drawn = new Map<string, PDFRef>()
    for (const key of fonts?.keys() ?? []) {
      const ref = fonts?.get(key)
      const font = context.lookup(ref)
      if (!fonts || !(ref instanceof PDFRef) || !(font instanceof Dictionary)) continue
      if (nameOf(valueOf(font, 'Subtype')) !== 'Type3') continue
      drawn.set(key.decodeText(), ref)
      users.set(ref, [...(users.get(ref) ?? []), { fonts, key }])
      if (!letters.has(ref)) letters.set(ref, readLetters(context, font))
    }
    if (drawn.size === 0) continue
    const texts = stream.scan.paints.filter(({ kind }) => kind === 'text')
    const runs = texts.map(paint => readRun(stream, paint))
    const parts: Uint8Array[] = []
    let copied = 0
    texts.forEach((paint, index) => {
      const run = runs[index]
      const ref = run?.isCoded === true ? drawn.get(run.font) : undefined
      const { bytes } = stream.scan
      const isDouble = (other: Run | undefined, at: number): boolean =>
        run !== undefined &&
        other !== undefined &&
        at !== index &&
        other.font !== run.font &&
        isSamePlace(run, other) &&
        // Of two drawn ones, the later is read.
        (!drawn.has(other.font) || at > index)
      const shapes =
        run && ref && runs.some(isDouble)
          ? drawRun(run, letters.get(ref) ?? { matrix: [], widthOf: () => 0, formOf: () => null }, form =>
              nameForm(stream, form, context),
            )
          : undefined
      if (shapes === undefined) {
        const source = Buffer.from(bytes.subarray(paint.start, paint.end)).toString('latin1')
        for (const [name, font] of drawn) if (source.includes(`/${name} `)) stillUsed.add(font)
        return
      }
      parts.push(bytes.subarray(copied, paint.start), Buffer.from(`${shapes}\n`, 'latin1'))
      copied = paint.end
    })
    if (parts.length === 0) continue
    parts.push(stream.scan.bytes.subarray(copied))
    rewrite(document, stream, Buffer.concat(parts))
    changed = true
  }
  if (!changed) return false
  for (const [ref, places] of users) {
    if (stillUsed.has(ref)) continue
    for (const { fonts, key } of places) fonts.delete(key)
    removeFont(context, ref)
  }
  return true
}

/** The name by which a stream draws a form. */
function nameForm({ resources }: ContentStream, form: PDFRef, context: PDFContext): string {
  const name = `H${form.objectNumber}`
  if (resources === undefined) return name
  const objects = dictOf(resources, 'XObject') ?? context.obj({})
  objects.set(PDFName.of(name), form)
  if (dictOf(resources, 'XObject') === undefined) resources.set(PDFName.of('XObject'), objects)
  return name
}
