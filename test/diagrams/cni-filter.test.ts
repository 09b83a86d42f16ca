import type { CniColumn, CniRow, Mark, MarksOf } from '../../diagrams/cni-filter.ts'
import { describe, expect, it } from 'vitest'
import { chosen, CNI_COLUMNS, CNI_ROWS, meeting } from '../../diagrams/cni-filter.ts'

/** All rows have no mark in any column but what is given. */
function marksWith(given: Partial<Record<CniRow, Partial<Record<CniColumn, Mark>>>>): MarksOf {
  return Object.fromEntries(
    CNI_ROWS.map(row => [row, Object.fromEntries(CNI_COLUMNS.map(column => [column, given[row]?.[column] ?? 'none']))]),
  ) as MarksOf
}

describe('meeting', () => {
  const marks = marksWith({
    cilium: { policy: 'full', encryption: 'full' },
    calico: { policy: 'part', encryption: 'full' },
    multus: { policy: 'na', encryption: 'na' },
  })

  it('keeps the rows with full marks in every required column, in the order shown', () => {
    expect(meeting(marks, ['calico', 'cilium', 'flannel'], ['encryption'])).toEqual(['calico', 'cilium'])
    expect(meeting(marks, ['calico', 'cilium', 'flannel'], ['encryption', 'policy'])).toEqual(['cilium'])
  })

  it('does not count a part, nor what does not apply', () => {
    expect(meeting(marks, ['calico', 'multus'], ['policy'])).toEqual([])
  })

  it('keeps every row when nothing is required', () => {
    expect(meeting(marks, ['flannel', 'multus'], [])).toEqual(['flannel', 'multus'])
  })
})

describe('chosen', () => {
  it('names the prop, the value and what is allowed', () => {
    expect(() => chosen('rows', ['flannel', 'celium'], CNI_ROWS)).toThrow(
      'rows has "celium"; allowed are: flannel, calico, cilium',
    )
  })

  it('refuses the same row twice, and none at all', () => {
    expect(() => chosen('columns', ['policy', 'policy'], CNI_COLUMNS)).toThrow('columns has "policy" twice')
    expect(() => chosen('columns', [], CNI_COLUMNS)).toThrow('columns is empty')
  })
})
