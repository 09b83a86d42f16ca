import type { MarksOf } from '../../diagrams/cni-filter.ts'
import { expect, it } from 'vitest'
import data from '../../data/cni-comparison.yaml'
import { CNI_COLUMNS, CNI_ROWS, DEFAULT_REQUIRED, meeting } from '../../diagrams/cni-filter.ts'

const marks = Object.fromEntries(
  CNI_ROWS.map(row => [
    row,
    Object.fromEntries(CNI_COLUMNS.map(column => [column, data.rows[row].cells[column].mark])),
  ]),
) as MarksOf

it('no CNI has both L7 policy and NIC offload, as the slide says', () => {
  expect(meeting(marks, CNI_ROWS, DEFAULT_REQUIRED)).toEqual([])
})

it('gives half a mark to policy on layers 3 and 4 alone, wherever it is', () => {
  for (const row of CNI_ROWS) {
    const { mark, says } = data.rows[row].cells.policy
    if (says.startsWith('L3–4')) expect(mark, row).toBe('part')
  }
})

it('never gives a mark where the cell says none', () => {
  for (const row of CNI_ROWS) {
    for (const column of CNI_COLUMNS) {
      const { mark, says } = data.rows[row].cells[column]
      expect(/^no(?:ne)?\b/.test(says) && (mark === 'full' || mark === 'part'), `${row} ${column}`).toBe(false)
    }
  }
})
