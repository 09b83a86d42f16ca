import type { StructureKid, StructureNode } from '../../pdf/structure.ts'
import type { ShapedNode } from './shaped-node.ts'
import { isNode, spanOf } from '../../pdf/structure.ts'
import { inParagraphs, isInline, node } from './shaped-node.ts'

const PARTS = ['THead', 'TBody', 'TFoot']
const isCell = ({ type }: StructureNode): boolean => type === 'TH' || type === 'TD'

/** The rows of a table, in their order, those of its parts too. */
export function rowsOf(table: StructureNode): StructureNode[] {
  return table.kids
    .filter(isNode)
    .flatMap(kid => (kid.type === 'TR' ? [kid] : PARTS.includes(kid.type) ? rowsOf(kid) : []))
}

/** How many columns each row of a table takes up, with what reaches into it from rows above. */
export function columnsOf(rows: readonly StructureNode[]): number[] {
  const columns = rows.map(() => 0)
  rows.forEach((row, index) => {
    for (const cell of row.kids.filter(isNode)) {
      for (let below = 0; below < spanOf(cell, 'RowSpan') && index + below < rows.length; below++)
        columns[index + below] = (columns[index + below] ?? 0) + spanOf(cell, 'ColSpan')
    }
  })
  return columns
}

function rowKids(kids: readonly StructureKid[]): StructureKid[] {
  return kids.map(kid => (kid.kind === 'node' && isCell(kid) ? kid : node('TD', [kid])))
}

/** Puts empty cells in the place of those that the print left out before another one. */
function fillGaps(rows: readonly StructureNode[]): void {
  const taken = new Set<string>()
  rows.forEach((row, index) => {
    let column = 0
    row.kids = row.kids.flatMap(kid => {
      if (!isNode(kid)) return [kid]
      const wanted = (kid as ShapedNode).note?.column ?? 0
      const gaps: StructureKid[] = []
      for (; taken.has(`${index} ${column}`) || column < wanted; column++)
        if (!taken.has(`${index} ${column}`)) gaps.push(node('TD', []))
      for (let below = 0; below < spanOf(kid, 'RowSpan'); below++)
        for (let beside = 0; beside < spanOf(kid, 'ColSpan'); beside++) taken.add(`${index + below} ${column + beside}`)
      column += spanOf(kid, 'ColSpan')
      return [...gaps, kid]
    })
  })
}

/** Tables hold rows, rows hold cells, and each row has as many columns as the longest. */
export function shapeTable(table: ShapedNode): StructureKid[] {
  const rows = rowsOf(table)
  // What is laid out as a table, and has no row that is printed.
  if (rows.length === 0) return table.kids.every(isInline) ? table.kids : inParagraphs(table.kids)
  for (const row of rows) row.kids = rowKids(row.kids)
  fillGaps(rows)
  const columns = columnsOf(rows)
  const most = Math.max(...columns)
  rows.forEach((row, index) => {
    for (let column = columns[index] ?? 0; column < most; column++) row.kids.push(node('TD', []))
  })
  const kids = table.kids.filter(kid => isNode(kid) && ['TR', 'Caption', ...PARTS].includes(kid.type))
  const strays = table.kids.filter(kid => !kids.includes(kid))
  const captions = kids.filter(kid => isNode(kid) && kid.type === 'Caption')
  return [
    ...inParagraphs(strays),
    { ...table, kids: [...captions.slice(0, 1), ...kids.filter(kid => !captions.includes(kid))] },
  ]
}
