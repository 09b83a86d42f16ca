import { Buffer } from 'node:buffer'

/** What an operator, or a row of them, paints. */
export type PaintKind = 'text' | 'path' | 'image'

/** Operators that paint one thing: a text object, a path, or an XObject. */
export interface Paint {
  kind: PaintKind
  /** Where it begins, the building of its path with it, in bytes. */
  start: number
  end: number
  /** The number of the marked content around it; none where there is none. */
  mcid?: number
  /** Whether an artifact is around it. */
  artifact: boolean
  /** Of the resource that `Do` draws. */
  name?: string
}

/** The beginning or the end of marked content. */
export interface Mark {
  start: number
  end: number
  /** Whether it has a number or is an artifact; others say how a text is to be read. */
  structural: boolean
}

export interface ContentScan {
  bytes: Uint8Array
  paints: Paint[]
  marks: Mark[]
  /** What a checker has to know: marks that do not match, structure within artifacts and the other way round. */
  faults: ('unbalanced' | 'artifact in content' | 'content in artifact')[]
}

const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const BUILDS = new Set(['m', 're'])

const isRegular = (byte: number): boolean =>
  // Neither white space nor one of ( ) < > [ ] { } / %.
  byte > 32 &&
  byte !== 0x28 &&
  byte !== 0x29 &&
  byte !== 0x3c &&
  byte !== 0x3e &&
  byte !== 0x5b &&
  byte !== 0x5d &&
  byte !== 0x7b &&
  byte !== 0x7d &&
  byte !== 0x2f &&
  byte !== 0x25

/** Where a string in parentheses that begins at `from` is over. */
export function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) return at + 1
  }
  return bytes.length
}

/** Where the data of an inline image, which begins after `ID`, is over. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf('EI', from); at >= 0; at = buffer.indexOf('EI', at + 1)) {
    if ((bytes[at - 1] ?? 0) <= 32 && (bytes[at + 2] ?? 32) <= 32) return at + 2
  }
  return bytes.length
}

/** Reads each operator of a content stream, with the range of its operands. */
export function eachOperator(
  bytes: Uint8Array,
  visit: (operator: string, operands: number, start: number, end: number) => void,
  from = 0,
  to = bytes.length,
): void {
  let operands = from
  for (let at = from; at < to;) {
    const byte = bytes[at] ?? 32
    if (byte <= 0x39 && byte !== 0x28 && byte !== 0x25 && byte !== 0x2f && byte !== 0x27 && byte !== 0x22) {
      // White space and numbers: most of what there is.
      at++
    } else if (byte === 0x28) {
      at = endOfString(bytes, at)
    } else if (byte === 0x2f) {
      at++
      while (at < to && isRegular(bytes[at] ?? 32)) at++
    } else if (byte === 0x25) {
      while (at < to && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++
    } else if (byte === 0x3c && bytes[at + 1] !== 0x3c) {
      while (at < to && bytes[at] !== 0x3e) at++
      at++
    } else if (!isRegular(byte)) {
      at++
    } else {
      const start = at
      while (at < to && isRegular(bytes[at] ?? 32)) at++
      let operator = ''
      for (let index = start; index < at; index++) operator += String.fromCharCode(bytes[index] ?? 0)
      if (operator === 'true' || operator === 'false' || operator === 'null') continue
      if (operator === 'ID') at = endOfInlineImage(bytes, at)
      visit(operator, operands, start, at)
      operands = at
    }
  }
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')

/** The number of marked content, from the operands of `BDC`. */
function mcidIn(operands: string, properties: (name: string) => number | undefined): number | undefined {
  const inline = /\/MCID\s+(\d+)/.exec(operands)?.[1]
  if (inline !== undefined) return Number(inline)
  const name = /^\s*\/\S+\s+\/(\S+)\s*$/.exec(operands)?.[1]
  return name === undefined ? undefined : properties(name)
}

interface Open {
  structural: boolean
  mcid?: number
  artifact: boolean
}

/**
 * What a content stream paints, in its order, and the marked content that each thing is in.
 *
 * @param bytes the stream, decoded
 * @param properties the numbers of property lists that the stream names instead of writing them
 */
export function scanContent(
  bytes: Uint8Array,
  properties: (name: string) => number | undefined = () => undefined,
): ContentScan {
  const paints: Paint[] = []
  const marks: Mark[] = []
  const faults: ContentScan['faults'] = []
  const open: Open[] = []
  let around: Open | undefined
  let path: number | undefined
  let text: { start: number; open: number } | undefined
  let inlineImage = 0

  const paint = (kind: PaintKind, start: number, end: number, name?: string): void => {
    paints.push({ kind, start, end, mcid: around?.mcid, artifact: around?.artifact ?? false, name })
  }
  const begin = (operands: number, start: number, end: number): void => {
    const said = latin(bytes, operands, start)
    const mcid = mcidIn(said, properties)
    const artifact = /^\s*\/Artifact\b/.test(said)
    if (mcid !== undefined && around?.artifact === true) faults.push('content in artifact')
    if (artifact && around?.mcid !== undefined) faults.push('artifact in content')
    const entry: Open = {
      structural: artifact || mcid !== undefined,
      mcid: mcid ?? around?.mcid,
      artifact: artifact || (mcid === undefined && (around?.artifact ?? false)),
    }
    open.push(entry)
    around = entry
    const from = operands + (/^\s*/.exec(said)?.[0].length ?? 0)
    marks.push({ start: from, end, structural: entry.structural })
  }

  eachOperator(bytes, (operator, operands, start, end) => {
    if (PAINTS.has(operator)) {
      paint('path', path ?? start, end)
      path = undefined
    } else if (BUILDS.has(operator)) {
      if (path === undefined) {
        path = operands
        while ((bytes[path] ?? 33) <= 32) path++
      }
    } else if (operator === 'n') {
      path = undefined
    } else if (operator === 'BT') {
      text = { start, open: open.length }
    } else if (operator === 'ET') {
      if (text?.open !== open.length) faults.push('unbalanced')
      paint('text', text?.start ?? start, end)
      text = undefined
    } else if (operator === 'BDC' || operator === 'BMC') {
      begin(operands, start, end)
    } else if (operator === 'EMC') {
      const closed = open.pop()
      if (closed === undefined) faults.push('unbalanced')
      around = open.at(-1)
      marks.push({ start, end, structural: closed?.structural ?? true })
    } else if (operator === 'Do') {
      let from = operands
      while ((bytes[from] ?? 33) <= 32) from++
      paint('image', from, end, latin(bytes, from + 1, start).trim())
    } else if (operator === 'BI') {
      inlineImage = start
    } else if (operator === 'sh' || operator === 'ID') {
      paint('image', operator === 'ID' ? inlineImage : operands, end)
    }
  })
  if (open.length > 0) faults.push('unbalanced')
  return { bytes, paints, marks, faults }
}
