import { Buffer } from 'node:buffer'
import { eachOperator } from '../../pdf/scan-content.ts'

/** What bends a path. */
const CURVES = new Set(['c', 'v', 'y'])
/** Edges, which readers put on whole pixels, and steps between letters, which add up: they lose no more than noise. */
const EDGES = new Set(['m', 'l', 're', 'Td', 'TD'])
const EDGE_DIGITS = 3
/** What a number of single precision is off by. */
const NOISE = 5e-5

const DOT = 0x2e
const MINUS = 0x2d
const ZERO = 0x30
const SPACE = 0x20

interface Cursor {
  out: Buffer
  at: number
}

function writeNumber(cursor: Cursor, value: number, digits: number): void {
  const { out } = cursor
  const unit = 10 ** digits
  let rounded = Math.round(Math.abs(value) * unit)
  if (rounded === 0) {
    out[cursor.at++] = ZERO
    return
  }
  if (value < 0) out[cursor.at++] = MINUS
  const whole = Math.floor(rounded / unit)
  rounded -= whole * unit
  if (whole > 0) cursor.at += out.write(String(whole), cursor.at, 'latin1')
  if (rounded === 0) return
  out[cursor.at++] = DOT
  for (let step = unit / 10; rounded > 0; step /= 10) {
    const digit = Math.floor(rounded / step)
    out[cursor.at++] = ZERO + digit
    rounded -= digit * step
  }
}

/** The plain numbers in a range; undefined where something else is there. */
function numbersIn(bytes: Uint8Array, from: number, to: number): number[] | undefined {
  const found: number[] = []
  for (let at = from; at < to;) {
    const first = bytes[at] ?? SPACE
    if (first <= SPACE) {
      at++
      continue
    }
    let value = 0
    let scale = 0
    const start = at
    if (first === MINUS) at++
    for (; at < to && (bytes[at] ?? 0) > SPACE; at++) {
      const byte = bytes[at] ?? 0
      if (byte === DOT && scale === 0) {
        scale = 1
      } else if (byte >= ZERO && byte <= 0x39) {
        value = value * 10 + byte - ZERO
        scale *= 10
      } else {
        return undefined
      }
    }
    if (at - start > 18) return undefined
    found.push((first === MINUS ? -value : value) / (scale || 1))
  }
  return found
}

/**
 * Writes the coordinates of a content stream no finer than anybody can see: a browser writes nine digits, most of them
 * noise that does not compress.
 *
 * @param bytes the stream
 * @param digits of a curve’s fraction, where a unit of the stream is about a point; more where its own matrices enlarge it.
 * With none, edges are rounded as curves are.
 */
export function roundNumbers(bytes: Uint8Array, digits: number): Uint8Array {
  const cursor: Cursor = { out: Buffer.allocUnsafe(bytes.length + 16), at: 0 }
  const scales = [1]
  let copied = 0
  const copyTo = (end: number): void => {
    cursor.out.set(bytes.subarray(copied, end), cursor.at)
    cursor.at += end - copied
    copied = end
  }
  const scale = (): number => scales.at(-1) ?? 1
  eachOperator(bytes, (operator, operands, start) => {
    if (operator === 'q') {
      scales.push(scale())
    } else if (operator === 'Q') {
      if (scales.length > 1) scales.pop()
    } else if (operator === 'cm') {
      const [a = 1, b = 0, c = 0, d = 1] = numbersIn(bytes, operands, start) ?? []
      scales.push((scales.pop() ?? 1) * Math.max(Math.hypot(a, b), Math.hypot(c, d)))
    } else if (CURVES.has(operator) || EDGES.has(operator)) {
      const numbers = numbersIn(bytes, operands, start)
      if (numbers === undefined) return
      const isCurve = CURVES.has(operator) || digits === 0
      const fraction = Math.max(0, Math.ceil(Math.log10(scale()) - 0.01)) + (isCurve ? digits : EDGE_DIGITS)
      const unit = 10 ** fraction
      const isNoise = (number: number): boolean => Math.abs(number - Math.round(number * unit) / unit) < NOISE
      if (fraction > 6 || !(isCurve || numbers.every(isNoise))) return
      let from = operands
      while (from < start && (bytes[from] ?? 33) <= SPACE) from++
      copyTo(from)
      for (const number of numbers) {
        writeNumber(cursor, number, fraction)
        cursor.out[cursor.at++] = SPACE
      }
      // Never longer than it was: what was whole stays whole, and spaces were there.
      copied = start
    }
  })
  copyTo(bytes.length)
  return cursor.out.subarray(0, cursor.at)
}
