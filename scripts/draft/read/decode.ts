import { Buffer } from 'node:buffer'
import { DeckError } from '../../error.ts'
import { cleanText } from './clean.ts'

/** How files begin that are no text, and what to do with them. */
const NO_TEXT: readonly [start: string, name: string][] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive, as Word, OpenDocument and EPUB files are'],
  ['\xD0\xCF\x11\xE0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1F\x8B', 'compressed (gzip)'],
  ['\x7FELF', 'a program'],
]
const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
/** Where a page or a document says how it is encoded, and how far in it that may stand. */
const DECLARED = /(?:charset\s*=\s*["']?|encoding\s*=\s*["'])([\w.:-]+)/i
const DECLARED_WITHIN = 2048
/** What share of a text may be characters that none has. */
const UNREADABLE = 0.02
// eslint-disable-next-line no-control-regex
const UNREADABLE_LETTER = /[\x01-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/g

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1')
}

/** UTF-32, which browsers do not read and `TextDecoder` does not either. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const letters: string[] = []
  for (let at = 0; at + 3 < bytes.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian)
    letters.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code))
  }
  return letters.join('')
}

/** UTF-16 that does not say so: of most letters of our scripts one byte is 0, always the same one. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const looked = bytes.subarray(0, 2000)
  const nulls = [0, 0]
  looked.forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nulls.map(count => count / (looked.length / 2))
  if (even > 0.6 && odd < 0.05) return 'utf-16be'
  return odd > 0.6 && even < 0.05 ? 'utf-16le' : undefined
}

function decodeAs(bytes: Uint8Array, encoding: string, name: string): string {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le')
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    throw new DeckError('usage', `${name} is encoded in ${encoding}, which cannot be read here; save it as UTF-8`)
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

async function guess(bytes: Uint8Array, name: string): Promise<string> {
  const { detect } = await import('chardet')
  const encoding = detect(bytes)
  if (encoding === null)
    throw new DeckError('usage', `${name} is not UTF-8, and its encoding is not recognised; save it as UTF-8`)
  // What is nearly UTF-8 is UTF-8 with a broken letter.
  return encoding === 'ASCII' ? 'utf-8' : encoding
}

/**
 * The text of a file, whatever it was encoded in: as its first bytes say, as `stated` (by the server) or the text itself says,
 * as UTF-8 where it is that, and else as its letters make likely. `name` is what the person knows the file by.
 *
 * @throws DeckError when it is no text, or in an encoding that is not known.
 */
export async function decodeText(bytes: Uint8Array, name: string, stated?: string): Promise<string> {
  const start = latin1(bytes, 8)
  const [, kind] = NO_TEXT.find(([mark]) => start.startsWith(mark)) ?? []
  if (kind !== undefined)
    throw new DeckError('usage', `${name} is ${kind}, not text; save the article as text, Markdown or HTML`)
  const [, marked] = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? []
  const declared = DECLARED.exec(latin1(bytes, DECLARED_WITHIN))?.[1]
  const encoding =
    marked ?? stated ?? unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (declared ?? (await guess(bytes, name))))
  const text = decodeAs(bytes, encoding, name)
  const unreadable = text.match(UNREADABLE_LETTER)?.length ?? 0
  const nulls = text.split('\0').length - 1
  if (unreadable > text.length * UNREADABLE || nulls > text.length / 4)
    throw new DeckError(
      'usage',
      `${name} is not text (as ${encoding} it makes no sense); save the article as UTF-8 text, Markdown or HTML`,
    )
  return cleanText(text)
}
