import type { StructureNode } from '../structure.ts'
import { nameOf } from '../objects.ts'
import { required } from '../rule.ts'
import { attributeOf, headersOf, isNode, spanOf } from '../structure.ts'

const PARTS = ['THead', 'TBody', 'TFoot']

/** The rows of a table, in their order, those of its parts too. */
export function rowsOf(table: StructureNode): StructureNode[] {
  return table.kids
    .filter(isNode)
    .flatMap(kid => (kid.type === 'TR' ? [kid] : PARTS.includes(kid.type) ? rowsOf(kid) : []))
}

interface Grid {
  /** The cell at each place, by row and column. */
  cells: (StructureNode | undefined)[][]
  overlaps: boolean
  /** Whether a cell reaches below the last row. */
  overhangs: boolean
}

/** Which cell is where, with all that it spans. */
export function gridOf(rows: readonly StructureNode[]): Grid {
  const cells: Grid['cells'] = rows.map(() => [])
  let overlaps = false
  let overhangs = false
  rows.forEach((row, index) => {
    let column = 0
    for (const cell of row.kids.filter(isNode)) {
      while (cells[index]?.[column]) column++
      for (let below = 0; below < spanOf(cell, 'RowSpan'); below++) {
        const line = cells[index + below] ?? []
        if (cells[index + below] === undefined) overhangs = true
        for (let beside = 0; beside < spanOf(cell, 'ColSpan'); beside++) {
          if (line[column + beside]) overlaps = true
          line[column + beside] = cell
        }
      }
      column += spanOf(cell, 'ColSpan')
    }
  })
  return { cells, overlaps, overhangs }
}

const scopeOf = (cell: StructureNode): string | undefined => nameOf(attributeOf(cell, 'Table', 'Scope'))

/** Tables: as many columns in each row, and headers that say what they are for. */
export const TABLE_RULES = [
  required('table-shape', '7.2', 'Whether a table’s rows are of equal length and its cells apart', ({ nodes }) =>
    nodes
      .filter(({ type }) => type === 'Table')
      .flatMap(({ node, page }) => {
        const grid = gridOf(rowsOf(node))
        const lengths = new Set(grid.cells.map(line => line.length))
        return [
          ...(lengths.size > 1
            ? [{ message: `has a table with rows of ${[...lengths].join(' and ')} columns`, page }]
            : []),
          ...(grid.overlaps ? [{ message: 'has a table with cells over cells', page }] : []),
          ...(grid.overhangs ? [{ message: 'has a table with a cell that reaches below the last row', page }] : []),
        ]
      }),
  ),
  required('table-headers', '7.5', 'Whether each header of a table says for which cells it is', ({ nodes }) => {
    const ids = new Set(nodes.flatMap(({ node }) => node.id ?? []))
    const named = new Set(nodes.flatMap(({ node }) => headersOf(node)))
    const unknown = [...named].filter(id => !ids.has(id))
    const bare = nodes.filter(
      ({ node, type }) =>
        type === 'TH' && scopeOf(node) === undefined && !(node.id !== undefined && named.has(node.id)),
    )
    return [
      ...(unknown.length === 0 ? [] : [{ message: `has cells for headers that there are not: ${unknown.join(', ')}` }]),
      ...bare.map(({ page }) => ({ message: 'has a table header that does not say for which cells it is', page })),
    ]
  }),
]
