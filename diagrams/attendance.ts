import { CONTENT } from './grid.ts'

/** A dot is the round caps of a line without length: as wide as the stroke. */
export const DOT = 3.6
/** From one dot to the next, and from one block of a hundred to the next. No fractions: no moiré. */
const PITCH = 5
const BLOCK = { side: 10, pitch: 53, rows: 7 } as const
/** After so many columns an aisle: 3,500 people, as many as came to the event before, so that a crowd is seen as so many of the other. */
const AISLE = { columns: 5, width: 18 } as const
/** The first dots' middle. */
const TOP = 204

export const CROWDS = { before: CONTENT.left, now: 461, label: 153, second: 187, praise: 607 } as const
/** The registrations, to a scale of their own. */
export const BARS = { label: 601, first: 628, pitch: 25, x: 126, height: 8, full: 200, gap: 12 } as const

/** How many came to the event before: what `growth` (1.1 is 110 %) was added to, to the next hundred. */
export function previousFrom({ inPerson, growth }: { inPerson: number; growth: number }): number {
  return Math.round(inPerson / (1 + growth) / 100) * 100
}

/**
 * So many dots from the left edge `x`, one a person, in blocks of a hundred that fill column by column.
 * One stroke with round caps, a line without length (`h0`) for each person: in a PDF, a dashed line's dots become outlines of sixteen curves each.
 */
export function crowd(count: number, x: number): string {
  const blocks = Array.from({ length: Math.ceil(count / BLOCK.side ** 2) }, (_, index) => {
    const column = Math.floor(index / BLOCK.rows)
    const left = x + DOT / 2 + column * BLOCK.pitch + Math.floor(column / AISLE.columns) * AISLE.width
    const top = TOP + (index % BLOCK.rows) * BLOCK.pitch
    const dots = Math.min(BLOCK.side ** 2, count - index * BLOCK.side ** 2)
    return Array.from({ length: Math.ceil(dots / BLOCK.side) }, (_, row) => {
      const inRow = Math.min(BLOCK.side, dots - row * BLOCK.side)
      return `M${left} ${top + row * PITCH}h0${`m${PITCH} 0h0`.repeat(inRow - 1)}`
    }).join('')
  })
  return blocks.join('')
}

/** A bar as long as its share of the most registrations. */
export function barWidth(value: number, most: number): number {
  return (value / most) * BARS.full
}
