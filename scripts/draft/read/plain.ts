import type { Found } from '../article.ts'
import { withLinks } from './links.ts'

/** A line that is longer is a paragraph on its own, in a text that was not wrapped. */
const UNWRAPPED = 120
/** What a heading has at the most. */
const HEADING = { letters: 80, words: 12 }
const ITEM = /^\s*(?:[-*•–‣▪]|(\d{1,3})[.)])\s+(?=\S)/
const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,})\s*$/
/** `Valencia, November 2022`, `Photo: Ada Byron`: what stood under a picture before the text was copied. */
const CAPTION =
  /^(?:\p{Lu}[^,.;:]{2,40}, \p{L}{3,12}\.? \d{4}$|(?:photo|foto|picture|image|immagine|bild|credits?|figur[ae]?)\b.{0,8}(?:[:©]| by | di | von ))/iu
/** A sentence, or the beginning of something, ends so; a heading may ask or cry out. */
const ENDS_OPEN = /[.…,;:]["'”’»)]?$/

function hasHeadingShape(line: string): boolean {
  const text = line.trim()
  return (
    text.length <= HEADING.letters &&
    text.split(/\s+/).length <= HEADING.words &&
    !ENDS_OPEN.test(text) &&
    /\p{L}/u.test(text) &&
    /^["'“‘«(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    !ITEM.test(line)
  )
}

function paragraph(lines: readonly string[]): Found[] {
  const text = withLinks(lines.join(' '))
  return text.length > 0 ? [{ kind: 'paragraph', text }] : []
}

function heading(line: string, level: number): Found {
  return { kind: 'heading', level, text: withLinks(line) }
}

function list(lines: readonly string[]): Found {
  const items: string[][] = []
  for (const line of lines) {
    if (ITEM.test(line)) {
      items.push([line.replace(ITEM, '')])
    } else {
      items.at(-1)?.push(line)
    }
  }
  const start = ITEM.exec(lines[0] ?? '')?.[1]
  return {
    kind: 'list',
    ...(start === undefined ? {} : { start: Number(start) }),
    items: items.map(item => ({ text: withLinks(item.join(' ')), depth: 0 })),
  }
}

/** Lines that people wrap by hand are not all full, but more so than this. */
const FULL = 0.75

/** Whether each line ends though the next word had much room in it, as the lines of a byline or an address do. */
function areBroken(lines: readonly string[], width: number): boolean {
  return lines.every((line, index) => {
    const next = lines[index + 1]?.trim().split(/\s/)[0]
    return next === undefined || line.length + 1 + next.length < width * FULL
  })
}

const INDENT = /^(?: {3,}|\t)/
const CODE_SIGN = /[=(){};]|->|^\s*(?:[$>#]|def |for |if |import |print |return |let |const |var )/

/** Lines that are set in and have the signs of a program. */
function isCode(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.every(line => INDENT.test(line)) && lines.some(line => CODE_SIGN.test(line))
}

function code(lines: readonly string[]): Found {
  const filled = lines.filter(line => line.trim() !== '').map(line => line.replaceAll('\t', '    '))
  const indent = Math.min(...filled.map(line => line.length - line.trimStart().length))
  return { kind: 'code', language: '', code: lines.map(line => line.replaceAll('\t', '    ').slice(indent)).join('\n') }
}

/** Stretches of code with nothing but empty lines between them are one. */
function joinCode(found: readonly Found[]): Found[] {
  return found.reduce<Found[]>((joined, block) => {
    const last = joined.at(-1)
    if (block.kind === 'code' && last?.kind === 'code') last.code += `\n\n${block.code}`
    else joined.push(block)
    return joined
  }, [])
}

/** Lines that nothing parts, of a text that is so wide. */
function readLines(lines: readonly string[], width: number): Found[] {
  const begin = lines.findIndex(line => ITEM.test(line))
  if (begin !== -1 && lines.filter(line => ITEM.test(line)).length > 1) {
    return [...paragraph(lines.slice(0, begin)), list(lines.slice(begin))]
  }
  if (lines.length > 1 && !lines.some(line => line.length > UNWRAPPED)) {
    return areBroken(lines, width) ? lines.flatMap(line => paragraph([line])) : paragraph(lines)
  }
  return lines.flatMap(line => {
    if (CAPTION.test(line.trim())) return [{ kind: 'paragraph' as const, text: withLinks(line), aside: true }]
    return hasHeadingShape(line) ? [heading(line, 2)] : paragraph([line])
  })
}

/** What the lines between two empty ones are: headings that are underlined, and what is between them. */
function readStretch(lines: readonly string[], width: number): Found[] {
  const parts: Found[][] = []
  let from = 0
  for (const [index, line] of lines.entries()) {
    if (!UNDERLINE.test(line)) continue
    const above = index > from ? lines[index - 1] : undefined
    const isHeading = above !== undefined && hasHeadingShape(above)
    parts.push(readLines(lines.slice(from, isHeading ? index - 1 : index), width))
    if (isHeading) {
      parts.push([heading(above, line.includes('=') ? 1 : 2)])
    }
    from = index + 1
  }
  return [...parts, readLines(lines.slice(from), width)].flat()
}

/** Reads a text without marks by its shape: a short line without a full stop that is set apart is a heading. */
export function readPlain(text: string): Found[] {
  const stretches: string[][] = [[]]
  const lines = text.split('\n')
  const width = Math.min(
    UNWRAPPED,
    lines.reduce((widest, line) => Math.max(widest, line.length), 0),
  )
  for (const line of lines) {
    if (line.trim() === '') stretches.push([])
    else stretches.at(-1)?.push(line)
  }
  const found = joinCode(
    stretches.flatMap(stretch => (isCode(stretch) ? [code(stretch)] : readStretch(stretch, width))),
  )
  const last = found.at(-1)
  // Below the last line stands nothing: it is no heading but a signature.
  return last?.kind === 'heading' && found.some(({ kind }) => kind === 'paragraph')
    ? [...found.slice(0, -1), { kind: 'paragraph', text: last.text }]
    : found
}
