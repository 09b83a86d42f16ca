import type { FontReader } from './fonts.ts'
import { Buffer } from 'node:buffer'
import { eachOperator, endOfString } from './scan-content.ts'

/** A text object as it is read. */
export interface ReadText {
  text: string
  /** Codes that stand for nothing, or draw the mark for a missing character, with the font's name in the resources. */
  unmapped: { font: string; code: number }[]
  missing: { font: string; code: number }[]
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function literalBytes(bytes: Uint8Array, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = from + 1; at < to - 1; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x5c) {
      found.push(byte)
      continue
    }
    const next = String.fromCharCode(bytes[++at] ?? 0)
    if (next >= '0' && next <= '7') {
      let digits = next
      while (digits.length < 3 && /[0-7]/.test(String.fromCharCode(bytes[at + 1] ?? 0)))
        digits += String.fromCharCode(bytes[++at] ?? 0)
      found.push(Number.parseInt(digits, 8) & 255)
    } else if (next !== '\n' && next !== '\r') {
      found.push(ESCAPES[next] ?? next.charCodeAt(0))
    }
  }
  return found
}

/** The strings among some operands, joined. */
function stringsIn(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const found: number[] = []
  for (let at = from; at < to; at++) {
    const byte = bytes[at]
    if (byte === 0x28) {
      const end = endOfString(bytes, at)
      found.push(...literalBytes(bytes, at, end))
      at = end - 1
    } else if (byte === 0x3c) {
      const end = bytes.indexOf(0x3e, at)
      const hex = Buffer.from(bytes.buffer, bytes.byteOffset + at + 1, end - at - 1)
        .toString('latin1')
        .replace(/\s/g, '')
      found.push(...Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex'))
      at = end
    }
  }
  return Uint8Array.from(found)
}

const numbersIn = (text: string): number[] => text.match(/[-+]?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? []

/** A replacement text in the operands of `BDC`. */
export function actualTextIn(operands: string): string | undefined {
  const from = /\/ActualText\s*(?=[(<])/i.exec(operands)
  if (from === null) return undefined
  const bytes = Buffer.from(operands, 'latin1')
  const start = from.index + from[0].length
  const end = operands[start] === '(' ? endOfString(bytes, start) : operands.indexOf('>', start) + 1
  const said = Buffer.from(stringsIn(bytes, start, end))
  const isWide = said[0] === 0xfe && said[1] === 0xff && said.length % 2 === 0
  return isWide ? said.subarray(2).swap16().toString('utf16le') : said.toString('latin1')
}

/** What is written without spaces between its words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}、。，！？「」]$/u

/** Texts that are drawn one after the other, with the space between them that nothing writes. */
export function joinTexts(texts: readonly string[]): string {
  return texts.reduce((joined, text) => `${joined}${joined === '' || UNSPACED.test(joined) ? '' : ' '}${text}`, '')
}

/** Reads what is shown between two places of a content stream, from the beginning of a text object to the end of one. */
export function readText(bytes: Uint8Array, from: number, to: number, fontOf: (name: string) => FontReader): ReadText {
  let text = ''
  const unmapped: ReadText['unmapped'] = []
  const missing: ReadText['missing'] = []
  let font = ''
  let line: number | undefined
  // Replaced texts, and how deep in other marked content each is.
  const replaced: (string | undefined)[] = []
  const operandsOf = (operands: number, start: number): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset + operands, start - operands).toString('latin1')
  const newLine = (y: number | undefined): void => {
    // What is shown on another line is another word, even where nothing says so.
    if (y !== undefined && line !== undefined && Math.abs(y - line) > 1 && /\S$/.test(text) && !UNSPACED.test(text))
      text += ' '
    line = y
  }
  const show = (operands: number, start: number): void => {
    const reader = fontOf(font)
    const isReplaced = replaced.some(one => one !== undefined)
    for (const code of reader.codes(stringsIn(bytes, operands, start))) {
      if (reader.isMissing(code)) missing.push({ font, code })
      const said = reader.text(code)
      if (isReplaced) continue
      if (said === undefined || said === '') unmapped.push({ font, code })
      text += said ?? ''
    }
  }
  eachOperator(
    bytes,
    (operator, operands, start) => {
      if (operator === 'Tf') {
        font = /\/(\S+)/.exec(operandsOf(operands, start))?.[1] ?? ''
      } else if (operator === 'Tm') {
        newLine(numbersIn(operandsOf(operands, start))[5])
      } else if (operator === 'Td' || operator === 'TD') {
        const down = numbersIn(operandsOf(operands, start))[1] ?? 0
        if (down !== 0) newLine((line ?? 0) + down)
      } else if (operator === 'T*') {
        newLine((line ?? 0) + 2)
      } else if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') {
        show(operands, start)
      } else if (operator === 'BDC' || operator === 'BMC') {
        const actual = actualTextIn(operandsOf(operands, start))
        if (actual !== undefined && !replaced.some(one => one !== undefined)) text += actual
        replaced.push(actual)
      } else if (operator === 'EMC') {
        replaced.pop()
      }
    },
    from,
    to,
  )
  return { text, unmapped, missing }
}
