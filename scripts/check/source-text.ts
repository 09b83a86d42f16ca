/** A stretch of a slide's source, both counted from 0 and the end left out. */
export interface Span {
  from: number
  to: number
}

/** A slide's source, prepared for finding what it says. */
export interface SourceText {
  /** Its letters and digits, without markup, comments, code of its own and frontmatter. */
  letters: string
  /** Where each of those letters stands in `visible`. */
  places: readonly number[]
  /** All of it, with comments, scripts and styles blanked out. */
  visible: string
  /** The same without what stands in code. */
  markup: string
  /** Where its content begins, after the frontmatter. */
  content: number
}

const COMMENT = /<!--[\s\S]*?-->/g
const MACHINERY = /<(script|style)\b[\s\S]*?<\/\1>/g
const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi
const TARGET = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)(?:\{[^{}\n]*\})?|\]\{[^{}\n]*\}/g
const FOOTNOTE = /\[\^[^\]\n]+\]/g
const ENTITY = /&(?:#\d+|#x[\da-f]+|\w+);/gi
const SLOT = /^::[\w-]+::[ \t]*$|^<<<.*$/gm
const INLINE_CODE = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g
const FENCE = /^[ \t]*(`{3,}|~{3,})/

/** Takes something out and leaves its place. */
function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}

/** The same text twice: with only what is in code, and with only the rest. */
function partCode(text: string): { code: string; rest: string } {
  let fence: string | undefined
  const lines = text.split('\n').map(line => {
    const mark = FENCE.exec(line)?.[1]
    if (fence === undefined && mark !== undefined) {
      fence = mark
      return { code: blank(line), rest: blank(line) }
    }
    if (fence !== undefined && mark !== undefined && mark.startsWith(fence) && line.trim() === mark) {
      fence = undefined
      return { code: blank(line), rest: blank(line) }
    }
    return fence === undefined ? { code: blank(line), rest: line } : { code: line, rest: blank(line) }
  })
  const fenced = lines.map(({ code }) => code).join('\n')
  const open = lines.map(({ rest }) => rest).join('\n')
  const inline = [...open.matchAll(INLINE_CODE)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }))
  return {
    code: inline.reduce((all, { from, to }) => all.slice(0, from) + open.slice(from, to) + all.slice(to), fenced),
    rest: inline.reduce((all, { from, to }) => all.slice(0, from) + blank(all.slice(from, to)) + all.slice(to), open),
  }
}

/** Where the frontmatter ends: after the second of two lines of dashes, or after the one that parts slides. */
function endOfFrontmatter(text: string): number {
  const [first, second] = [...text.matchAll(/^---[^\n]*\n?/gm)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }))
  if (!first || text.slice(0, first.from).trim() !== '') return 0
  // A second line of dashes may stand in code.
  return second && !text.slice(first.to, second.from).includes('```') ? second.to : first.to
}

/** The letters and digits of a text, which markup and the setting of type leave as they are. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** Prepares the source of one slide. */
export function readSourceText(source: string): SourceText {
  const content = endOfFrontmatter(source)
  const body = blank(source.slice(0, content)) + source.slice(content)
  const quiet = (text: string): string => text.replaceAll(COMMENT, blank).replaceAll(MACHINERY, blank)
  const { code, rest } = partCode(body)
  const markup = quiet(rest)
  const plain = [TAG, TARGET, FOOTNOTE, ENTITY, SLOT].reduce((text, pattern) => text.replaceAll(pattern, blank), markup)
  const places: number[] = []
  let letters = ''
  for (let at = 0; at < body.length; at++) {
    const letter = plain[at] === ' ' ? (code[at] ?? ' ') : (plain[at] ?? ' ')
    // A comment in code is code.
    if (/[\p{L}\p{N}\uD800-\uDFFF]/u.test(letter)) {
      letters += letter
      places.push(at)
    }
  }
  return { letters, places, visible: source.slice(0, content) + quiet(source.slice(content)), markup, content }
}
