import type { CniColumn } from '../../diagrams/cni-filter.ts'
import { describe, expect, it } from 'vitest'
import { HEAD, MATRIX, matrix, MOST_ROWS, takeawaySide } from '../../diagrams/cni-comparison.ts'
import { CNI_COLUMNS } from '../../diagrams/cni-filter.ts'
import { CONTENT } from '../../diagrams/grid.ts'

describe('matrix', () => {
  it.each([[CNI_COLUMNS], [['policy', 'cncf']], [['observability']]] as [readonly CniColumn[]][])(
    'fills the width between the margins with %j',
    columns => {
      const { name, columns: spans } = matrix(columns, 5)
      const ends = [name, ...spans].map(span => span.left + span.width)
      expect(name.left).toBe(CONTENT.left)
      expect(spans.map(span => span.left)).toEqual(ends.slice(0, -1))
      expect(ends.at(-1)).toBeCloseTo(CONTENT.right)
    },
  )

  it('never makes a column narrower than in the full matrix', () => {
    const all = matrix(CNI_COLUMNS, 7).columns[1]?.width ?? 0
    expect(matrix(['policy', 'cncf'], 7).columns[0]?.width).toBeGreaterThan(all)
  })

  it('keeps two lines of words in every row, and all rows above the takeaway', () => {
    for (let rows = 1; rows <= MOST_ROWS; rows++) {
      const { row, bottom } = matrix(CNI_COLUMNS, rows)
      expect(row).toBeGreaterThanOrEqual(41)
      expect(bottom).toBe(MATRIX.top + HEAD + rows * row)
      expect(bottom + MATRIX.countBelow + 36).toBeLessThanOrEqual(MATRIX.legend)
    }
  })

  it('says how many rows fit', () => {
    expect(() => matrix(CNI_COLUMNS, MOST_ROWS + 1)).toThrow(
      `rows has ${MOST_ROWS + 1} CNIs, but ${MOST_ROWS} fit on a slide`,
    )
  })
})

describe('takeawaySide', () => {
  it('gives every takeaway more than half of the slide', () => {
    for (const span of matrix(CNI_COLUMNS, 7).columns) {
      const side = takeawaySide(span)
      const room = 'left' in side ? CONTENT.right - side.left : side.right - CONTENT.left
      expect(room).toBeGreaterThan(CONTENT.width / 2)
    }
  })
})
