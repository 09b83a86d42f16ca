import type { CniComparisonData } from '../../data/cni-comparison.schema.ts'
import type { MarksOf } from '../../diagrams/cni-filter.ts'
import { describe, expect, it } from 'vitest'
import data from '../../data/cni-comparison.yaml'
import { CNI_COLUMNS, CNI_ROWS, DEFAULT_ROWS, holds, meeting } from '../../diagrams/cni-filter.ts'
import { languagesOf, readData } from '../../scripts/site/read-data.ts'

const marks = Object.fromEntries(
  CNI_ROWS.map(row => [
    row,
    Object.fromEntries(CNI_COLUMNS.map(column => [column, data.rows[row].cells[column].mark])),
  ]),
) as MarksOf

const NUMBERS: Record<string, readonly string[]> = {
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'],
  it: ['nessuno', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette'],
}

const sentences = await Promise.all(
  (await languagesOf('data')).map(async language => {
    const { columns } = (await readData('data/cni-comparison.yaml', language)) as CniComparisonData
    return CNI_COLUMNS.map(column => ({
      language,
      column,
      numbers: NUMBERS[language] ?? [],
      ...columns[column].takeaway,
    }))
  }),
).then(each => each.flat())

describe('the takeaways, on the rows a slide shows by default', () => {
  it.each(CNI_COLUMNS)('%s: its claim is true of the marks', column => {
    expect(holds(marks, DEFAULT_ROWS, column, data.columns[column].takeaway.claim)).toBe(true)
  })

  it.each(sentences)(
    '$column in $language: every number in its sentence counts a mark of its claim, or all rows',
    ({ says, claim, numbers }) => {
      const counts = [...Object.values(claim).map(rows => rows.length), DEFAULT_ROWS.length]
      const said = says
        .toLowerCase()
        .split(/\P{L}+/u)
        .map(word => numbers.indexOf(word))
        .filter(number => number >= 0)
      expect(said).not.toEqual([])
      expect(counts).toEqual(expect.arrayContaining(said))
    },
  )

  it('no row has both that never meet', () => {
    expect(meeting(marks, CNI_ROWS, data.rest.never)).toEqual([])
  })

  it('no CNI wins every column, as the slide says', () => {
    expect(meeting(marks, CNI_ROWS, CNI_COLUMNS)).toEqual([])
  })
})

describe('the marks', () => {
  it('sort the CNCF column by its status alone, and rest it on the landscape', () => {
    const markOf: Record<string, string> = {
      incubating: 'full',
      sandbox: 'part',
      'non-CNCF': 'none',
      'not listed': 'none',
    }
    for (const row of CNI_ROWS) {
      const { mark, says, source } = data.rows[row].cells.cncf
      expect(markOf[says], row).toBe(mark)
      expect(source).toEqual(['landscape-2022'])
    }
  })

  it('are never full where the cell says none', () => {
    for (const row of CNI_ROWS) {
      for (const column of CNI_COLUMNS.filter(column => column !== 'datapath')) {
        const { mark, says } = data.rows[row].cells[column]
        expect(says.startsWith('none') && (mark === 'full' || mark === 'part'), `${row} ${column}`).toBe(false)
      }
    }
  })
})
