import type { StructureKid } from './structure.ts'
import type { DocumentView } from './view.ts'
import { pageOf } from './structure.ts'
import { standardType } from './view.ts'

const SAID: Record<string, string> = {
  Figure: 'graphic',
  Formula: 'formula',
  Link: 'link',
  L: 'list',
  Table: 'table',
  TH: 'header',
  TD: 'cell',
  LI: 'item',
  BlockQuote: 'quote',
  Form: 'field',
  Code: 'code',
}
const LINES = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Figure',
  'Formula',
  'LI',
  'TR',
  'Caption',
  'Form',
  'BlockQuote',
])

/** What a screen reader says of a document, a line for each stop, under its page. */
export function readAloud({ tree, wordsOf }: DocumentView): { page: number; line: string }[] {
  const lines: { page: number; line: string }[] = []
  const roles = tree?.roles ?? new Map<string, string>()
  let page = 1
  const say = (kid: StructureKid, words: string): void => {
    page = (pageOf(kid) ?? page - 1) + 1
    if (words.trim() !== '') lines.push({ page, line: words.replace(/\s+/g, ' ').trim() })
  }
  /** What is said of a kid within a line. */
  const inline = (kid: StructureKid): string => {
    if (kid.kind !== 'node') return wordsOf(kid) === '' ? '' : `${wordsOf(kid)} `
    const type = standardType(kid.type, roles)
    const name = SAID[type]
    const words = kid.actualText ?? kid.alt ?? kid.kids.map(inline).join('')
    const language = kid.language === undefined ? '' : ` [${kid.language}]`
    return `${name === undefined || type === 'LI' ? '' : `${name}: `}${words.trim()}${language}${name === undefined ? ' ' : '; '}`
  }
  const walk = (kid: StructureKid): void => {
    if (kid.kind !== 'node') return say(kid, wordsOf(kid))
    const type = standardType(kid.type, roles)
    const heading = /^H(\d?)$/.exec(type)?.[1]
    if (heading !== undefined) return say(kid, `heading ${heading}: ${kid.kids.map(inline).join('')}`)
    if (type === 'L' || type === 'Table') {
      say(kid, type === 'L' ? `list, ${kid.kids.length} items` : 'table')
      kid.kids.forEach(walk)
    } else if (type === 'LI') {
      const isNested = (one: StructureKid): boolean =>
        one.kind === 'node' && (one.type === 'L' || one.kids.some(isNested))
      const nested = kid.kids.flatMap(one => (one.kind === 'node' ? one.kids.filter(isNested) : []))
      say(
        kid,
        `item: ${kid.kids
          .map(one => (one.kind === 'node' ? { ...one, kids: one.kids.filter(inner => !nested.includes(inner)) } : one))
          .map(inline)
          .join('')}`,
      )
      nested.forEach(walk)
    } else if (LINES.has(type)) {
      say(kid, inline(type === 'P' || type === 'TR' ? { ...kid, type: 'Span' } : kid))
    } else {
      kid.kids.forEach(walk)
    }
  }
  tree?.kids.forEach(walk)
  return lines
}
