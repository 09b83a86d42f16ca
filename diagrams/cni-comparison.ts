import type { CniColumn } from './cni-filter.ts'
import { CONTENT } from './grid.ts'

/** The matrix is an HTML table; these are the pixels it is set in. */
export const MATRIX = {
  top: 124,
  /** Titles of the columns, then the chips of the requirements. */
  titles: 28,
  chips: 34,
  row: 53,
  /** Two lines of 21 and 19 pixels, and air: lower rows would touch. */
  leastRow: 41,
  /** Left and right in a cell. */
  padding: 10,
  /** The sums under the columns while a requirement is on. */
  sums: 32,
  /** The lit column's frame stands out of the table. */
  frameAbove: 6,
  frameBelow: 7,
  /** Rows end here; below stand the takeaway and the legend. */
  bottom: 558,
  legend: 638,
  /** From the last row to the top of the takeaway, or of the count while a requirement is on. */
  takeawayBelow: 25,
  countBelow: 36,
} as const

export const HEAD = MATRIX.titles + MATRIX.chips

/** Widths at which no cell of the full matrix breaks; fewer columns share what the others leave. */
const NAME_WIDTH = 118
const COLUMN_WIDTHS: Readonly<Record<CniColumn, number>> = {
  datapath: 204,
  policy: 200,
  encryption: 160,
  'kube-proxy': 148,
  observability: 168,
  cncf: 138,
}

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
}

export const MOST_ROWS = Math.floor((MATRIX.bottom - MATRIX.top - HEAD) / MATRIX.leastRow)

/**
 * Where rows and columns stand.
 *
 * @throws RangeError when there are more rows than fit.
 */
export function matrix(columns: readonly CniColumn[], rows: number): Matrix {
  if (rows > MOST_ROWS) throw new RangeError(`rows has ${rows} CNIs, but ${MOST_ROWS} fit on a slide`)
  const natural = columns.reduce((sum, column) => sum + COLUMN_WIDTHS[column], 0)
  const share = (CONTENT.width - NAME_WIDTH) / natural
  let left = CONTENT.left + NAME_WIDTH
  const spans = columns.map(column => {
    const span = { left, width: COLUMN_WIDTHS[column] * share }
    left += span.width
    return span
  })
  const row = Math.min(MATRIX.row, Math.floor((MATRIX.bottom - MATRIX.top - HEAD) / rows))
  return {
    name: { left: CONTENT.left, width: NAME_WIDTH },
    columns: spans,
    row,
    bottom: MATRIX.top + HEAD + rows * row,
  }
}

/** A takeaway begins under its column; from the right half of the slide it ends there instead, so that it always has the longer way. */
export function takeawaySide(span: Span): { left: number } | { right: number } {
  const middle = CONTENT.left + CONTENT.width / 2
  return span.left + span.width / 2 <= middle
    ? { left: span.left + MATRIX.padding }
    : {
        right:
          span.left + span.width === CONTENT.right ? span.left + span.width : span.left + span.width - MATRIX.padding,
      }
}
