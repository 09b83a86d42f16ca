import type { Point } from './path.ts'
import { CONTENT } from './grid.ts'
import { round } from './path.ts'

/** Dots stand in columns of so many, filled from the left. */
export const ROWS = 72
/** From one dot to the next, across and down. */
export const PITCH = 4.5
/** A dot is the round caps of a line without length: as wide as the stroke. */
export const DOT = 3.1

/** The first dots' top, under the large figures. */
export const TOP = 262
export const BOTTOM = TOP + (ROWS - 1) * PITCH + DOT

/** How much two counts that the report implies come to. */
export interface Derived {
  online: number
  previous: number
}

/** Online: registered, less those in person. The event before: what `growth` (1.1 is 110 %) was added to, to the next hundred. */
export function derive({
  registered,
  inPerson,
  growth,
}: {
  registered: number
  inPerson: number
  growth: number
}): Derived {
  return { online: registered - inPerson, previous: Math.round(inPerson / (1 + growth) / 100) * 100 }
}

export interface Crowd {
  /**
   * One stroke with round caps, a line without length (`h0`) for each person. A dashed line a column would be shorter here,
   * but in a PDF each of its dots becomes an outline of sixteen curves: three megabytes for one slide.
   */
  path: string
  /** From the outer edge of the first column's dots to that of the last's. */
  width: number
}

/** So many dots, one a person, from the left edge `x`. */
export function crowd(count: number, x: number, top = TOP): Crowd {
  const columns = Math.ceil(count / ROWS)
  const strokes = Array.from({ length: columns }, (_, column) => {
    const dots = Math.min(ROWS, count - column * ROWS)
    return `M${round(x + DOT / 2 + column * PITCH)} ${round(top + DOT / 2)}h0${`m0 ${PITCH}h0`.repeat(dots - 1)}`
  })
  return { path: strokes.join(''), width: (columns - 1) * PITCH + DOT }
}

/** The width of so many dots when part of a column counts as its part: where a bracket around the first `count` ends. */
export function spanOf(count: number): number {
  return (count / ROWS) * PITCH
}

/** The left edges of the two crowds: the first at the left margin, the second so that it ends at the right one. */
export function placeCrowds(inPerson: number, online: number): { inPerson: number; online: number } {
  return { inPerson: CONTENT.left, online: CONTENT.right - crowd(online, 0).width }
}

/** A bracket that opens upwards, from `x` over `width`, its feet `height` below its tips. */
export function bracket(x: number, y: number, width: number, height: number): Point[] {
  return [
    { x, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
    { x: x + width, y },
  ]
}
