import type { View } from '../../check/page/view.ts'
import type { PageViolation } from '../page-violation.ts'
import type { PageRule } from '../rule.ts'
import { lookOfLayer } from '../../check/page/look.ts'
import { originOfElement } from '../../check/page/origin.ts'
import { hasWords, quote } from '../../check/page/words.ts'
import { CODE_BLOCK } from '../../slidev/markup.ts'

/** What says that a table is for arrangement alone, or is somebody else's. */
const LEFT_OUT = `[role=presentation], [role=none], [aria-hidden=true], ${CODE_BLOCK} table, .katex table, .monaco-editor table`

function isHeaded(table: HTMLTableElement): boolean {
  return [...table.querySelectorAll('th, [role=columnheader], [role=rowheader]')].some(
    cell => hasWords(cell.textContent) || cell.getAttribute('aria-label') !== null || cell.querySelector('img[alt]'),
  )
}

/** One row or one column is a list, whose cells need nothing to be told apart by. */
function isGrid({ rows }: HTMLTableElement): boolean {
  return rows.length > 1 && [...rows].some(({ cells }) => cells.length > 1)
}

function faultsIn(view: View): PageViolation[] {
  return view.seen.flatMap(seen => {
    const { element: table, box } = seen
    if (!(table instanceof HTMLTableElement) || !seen.isVisible || table.matches(LEFT_OUT)) return []
    if (!isGrid(table) || isHeaded(table)) return []
    const first = table.rows[0]?.cells[0]?.textContent ?? ''
    return [
      {
        click: view.click,
        subject: `table ${first.trim()} ${Math.round(box.y)}`,
        message: `the table ${quote([...table.querySelectorAll('td')].map(({ textContent }) => textContent.trim()).find(text => text !== '') ?? '')} has no header cells`,
        box,
        origin: originOfElement(view, table.querySelector('td') ?? table),
        look: lookOfLayer(table),
      },
    ]
  })
}

export const tableHeaders: PageRule = {
  id: 'table-headers',
  severity: 'warning',
  description:
    'Whether a table has header cells, with which a screen reader says what each of its cells is about. Tables for arrangement (role="presentation") and of one row or column are left out.',
  help: 'Name the columns in the first row of the Markdown, or write <th> for the cells that name a column or a row.',
  inspect: ({ views }) => views.flatMap(faultsIn),
}
