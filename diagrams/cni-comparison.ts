import type { CniColumn } from './cni-filter.ts'
import { CONTENT } from './grid.ts'

/** The matrix is an HTML table; these are the pixels it is set in. */
export const MATRIX = {
  top: 176,
  head: 56,
  row: 44,
  /** A mark of 20 pixels, and air: lower rows would touch. */
  leastRow: 34,
  /** The sums under the columns that are required. */
  sums: 56,
  /** Rows end here at the latest. */
  bottom: 540,
  legend: 616,
  security: { x: 848, y: 84 },
} as const

const NAME_WIDTH = 196
/** A required column is as wide as its words; the others hold a mark alone. */
const WORDS = 225
const FIRST_WORDS = 260
/** Before the columns that hold a mark alone, and the most that one of them takes. */
const GAP = 35
const MARK_ALONE = 151
/** The count stands after an arrow, right of the required columns. */
const ARROW = { before: 20, length: 62, after: 18 } as const

export interface Span {
  left: number
  width: number
}
export interface Matrix {
  /** The column of names. */
  name: Span
  columns: Span[]
  row: number
  /** Where the last row ends. */
  bottom: number
  /** From the last required column to the count. */
  arrow: { from: number; to: number; y: number }
  count: number
}

export const MOST_ROWS = Math.floor((MATRIX.bottom - MATRIX.top - MATRIX.head) / MATRIX.leastRow)

/**
 * Where rows and columns stand: `required` come first and are wide.
 *
 * @throws RangeError when there are more rows than fit.
 */
export function matrix(columns: readonly CniColumn[], required: readonly CniColumn[], rows: number): Matrix {
  if (rows > MOST_ROWS) throw new RangeError(`rows has ${rows} CNIs, but ${MOST_ROWS} fit on a slide`)
  let left: number = CONTENT.left + NAME_WIDTH
  const wide = columns.filter(column => required.includes(column))
  const narrow = columns.length - wide.length
  const spans = columns.map((column, index) => {
    if (index === wide.length && index > 0) left += GAP
    const width = required.includes(column)
      ? index === 0
        ? FIRST_WORDS
        : WORDS - (narrow > 2 ? 33 : 0)
      : Math.min(MARK_ALONE, (CONTENT.right - NAME_WIDTH - CONTENT.left - wide.length * WORDS - GAP) / narrow)
    const span = { left, width }
    left += width
    return span
  })
  const row = Math.min(MATRIX.row, Math.floor((MATRIX.bottom - MATRIX.top - MATRIX.head) / rows))
  const bottom = MATRIX.top + MATRIX.head + rows * row
  const last = spans[wide.length - 1]
  const from = (last ? last.left + last.width : CONTENT.left + NAME_WIDTH) + ARROW.before
  return {
    name: { left: CONTENT.left, width: NAME_WIDTH },
    columns: spans,
    row,
    bottom,
    arrow: { from, to: from + ARROW.length, y: bottom + MATRIX.sums / 2 },
    count: from + ARROW.length + ARROW.after,
  }
}
