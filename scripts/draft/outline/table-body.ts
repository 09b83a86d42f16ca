import type { Table } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Body } from './slide.ts'
import { plainText } from '../prose.ts'
import { shorten } from './shorten.ts'

const MOST_ROWS = 8

/** How many letters stand in a row of a table, and how many lines a cell may have. */
const TABLE_LETTERS = 84
const CELL_LINES = 2

/** How many letters each column has room for: a narrow one what it needs, the others the rest, in equal parts. */
function columnWidths(rows: readonly (readonly Prose[])[], columns: number): number[] {
  const needs = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map(row => plainText(row[column] ?? []).length)),
  )
  let left = TABLE_LETTERS
  const widths = needs.map(() => 0)
  const byNeed = needs.map((need, column) => ({ need, column })).toSorted((one, other) => one.need - other.need)
  for (const [index, { need, column }] of byNeed.entries()) {
    widths[column] = Math.min(need, Math.max(8, Math.floor(left / (columns - index))))
    left -= widths[column] ?? 0
  }
  return widths
}

/** The rows of a table that a slide has room for; undefined for a table as wide or long as a page. */
export function tableBody(table: Table, words: Words): Body | undefined {
  const columns = Math.max(table.header.length, ...table.rows.map(({ length }) => length))
  if (columns < 2 || columns > 6 || table.rows.length === 0) return undefined
  const widths = columnWidths([table.header, ...table.rows], columns)
  const cell = (text: Prose, column: number): Prose => {
    const width = widths[column] ?? TABLE_LETTERS
    return plainText(text).length <= width * CELL_LINES
      ? text
      : (shorten(text, { letters: width * CELL_LINES, words: 14 }, words) ?? text)
  }
  const weight = (row: readonly Prose[]): number =>
    Math.max(1, ...row.map((text, column) => Math.ceil(plainText(text).length / (widths[column] ?? TABLE_LETTERS))))
  const rows: Prose[][] = []
  let height = 0
  for (const row of table.rows) {
    const short = row.map(cell)
    height += weight(short)
    if (rows.length >= MOST_ROWS || height > MOST_ROWS + 2) break
    if (short.some(text => text.length > 0)) rows.push(short)
  }
  // Rows as long as paragraphs are read, and not shown.
  return rows.length >= Math.min(2, table.rows.length)
    ? { kind: 'table', header: table.header.map(cell), rows }
    : undefined
}
