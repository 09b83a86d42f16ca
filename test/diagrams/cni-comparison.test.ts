import { describe, expect, it } from 'vitest'
import { MATRIX, matrix, MOST_ROWS } from '../../diagrams/cni-comparison.ts'
import { CNI_COLUMNS, DEFAULT_REQUIRED } from '../../diagrams/cni-filter.ts'
import { CONTENT } from '../../diagrams/grid.ts'

describe('matrix', () => {
  it('stays between the margins, its columns side by side', () => {
    const { name, columns } = matrix(CNI_COLUMNS, DEFAULT_REQUIRED, 7)
    expect(name.left).toBe(CONTENT.left)
    let end = name.left + name.width
    for (const span of columns) {
      expect(span.left).toBeGreaterThanOrEqual(end)
      end = span.left + span.width
    }
    expect(end).toBeLessThanOrEqual(CONTENT.right)
  })

  it('keeps every row above the legend, its sums included', () => {
    for (let rows = 1; rows <= MOST_ROWS; rows++) {
      const { row, bottom } = matrix(CNI_COLUMNS, DEFAULT_REQUIRED, rows)
      expect(row).toBeGreaterThanOrEqual(MATRIX.leastRow)
      expect(bottom + MATRIX.sums).toBeLessThanOrEqual(MATRIX.legend)
    }
  })

  it('leaves room for the count after the arrow', () => {
    expect(matrix(CNI_COLUMNS, DEFAULT_REQUIRED, 7).count).toBeLessThanOrEqual(CONTENT.right - 380)
  })

  it('says how many rows fit', () => {
    expect(() => matrix(CNI_COLUMNS, DEFAULT_REQUIRED, MOST_ROWS + 1)).toThrow(
      `rows has ${MOST_ROWS + 1} CNIs, but ${MOST_ROWS} fit on a slide`,
    )
  })
})
