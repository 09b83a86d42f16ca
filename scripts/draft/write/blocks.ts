import type { Code, Content, Heading, List, Picture, Quote, Table } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import { escapeCode, needsHtml } from './escape.ts'
import { writeProse } from './prose.ts'

/** A list as Markdown; what lies in another list is indented under its item's text. */
export function writeList({ start, items }: Omit<List, 'number' | 'kind'>): string {
  let number = start ?? 0
  let deepest = -1
  let indent = 2
  return items
    .map(({ text, depth: given }) => {
      const depth = Math.min(given, deepest + 1)
      deepest = depth
      if (depth > 0) return `${' '.repeat(indent + (depth - 1) * 2)}- ${writeProse(text)}`
      const mark = start === undefined ? '-' : `${number++}.`
      indent = mark.length + 1
      return `${mark} ${writeProse(text)}`
    })
    .join('\n')
}

function writeRow(cells: readonly Prose[], columns: number): string {
  // A backslash before a bar is taken away with the row's bars, so that one more is needed than elsewhere.
  const written = Array.from({ length: columns }, (_, index) => writeProse(cells[index] ?? []).replaceAll('|', '\\|'))
  return `| ${written.join(' | ')} |`
}

/** A table as Markdown; one without a head has an empty one, as Markdown wants it. */
export function writeTable({ header, rows }: Omit<Table, 'number' | 'kind'>): string {
  const columns = Math.max(header.length, ...rows.map(({ length }) => length))
  return [writeRow(header, columns), `|${' --- |'.repeat(columns)}`, ...rows.map(row => writeRow(row, columns))].join(
    '\n',
  )
}

/** Code as a fence; as HTML where something in it would be read in spite of the fence. */
export function writeCode({ language, code }: Omit<Code, 'number' | 'kind'>, fences: ReadonlySet<string>): string {
  if (needsHtml(code)) return `<pre v-pre class="slidev-code"><code>${escapeCode(code)}</code></pre>`
  const name = language.toLowerCase()
  return `\`\`\`${fences.has(name) ? name : 'text'}\n${code}\n\`\`\``
}

export function writeQuote({ paragraphs }: Omit<Quote, 'number' | 'kind'>): string {
  return paragraphs.map(paragraph => `> ${writeProse(paragraph)}`).join('\n>\n')
}

function pictureWords({ alt, caption }: Picture, { deck }: Words): string {
  const said = [...new Set([alt, caption])].filter(text => text !== '').join(' · ')
  return `${deck.picture}: ${writeProse([{ text: said }])}`
}

/** A block as a speaker reads it in the notes. */
export function writeNote(block: Heading | Content, words: Words, fences: ReadonlySet<string>): string {
  switch (block.kind) {
    case 'heading':
      return `## ${writeProse(block.text)}`
    case 'paragraph':
      return writeProse(block.text)
    case 'list':
      return writeList(block)
    case 'table':
      return writeTable(block)
    case 'code':
      return writeCode(block, fences)
    case 'quote':
      return writeQuote(block)
    case 'picture':
      return pictureWords(block, words)
  }
}
