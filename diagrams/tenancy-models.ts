import type { Box } from './tenancy.ts'
import { column } from './grid.ts'
import { SMALL } from './tenancy-small.ts'

/** All models side by side: their names, their drawings, their marks. */
export const OVERVIEW = {
  name: 144,
  second: 168,
  drawing: 188,
  /** The last pixel of the drawings' columns. */
  right: 1208,
  rules: [434, 546],
  kickers: [458, 570],
  /** Middles of the four rows of marks. */
  marks: [490, 522, 602, 634],
} as const

/** One model enlarged, all of them in a rail at the left. */
export const FOCUS = {
  scale: 0.4,
  rail: { x: 72, y: 134, pitch: 105, name: 148 },
  bracket: { x: 265, from: 134, to: 650, nearest: 254, letter: 10.6 },
  claim: { x: 289, y: 152 },
  drawing: { x: 289, y: 174, height: 404 },
  legend: [612, 642],
  reasons: { x: 877, y: 190, pitch: 114, marks: 1128 },
  judgement: 642,
} as const

export const MARK = { steps: 4, pitch: 22, radius: 7, side: 13 } as const

/** Left edge of a model's column when `count` models share columns 3 to 12. */
export function modelLeft(index: number, count: number): number {
  const left = column(3)
  return left + (index * (OVERVIEW.right + 24 - left)) / count
}

export interface Placed {
  x: number
  y: number
  scale: number
}

/** Where a small drawing stands: in its column, or shrunk in the rail. */
export function placed(index: number, count: number, focused: boolean): Placed {
  return focused
    ? { x: FOCUS.rail.x, y: FOCUS.rail.y + index * FOCUS.rail.pitch, scale: FOCUS.scale }
    : { x: modelLeft(index, count), y: OVERVIEW.drawing, scale: 1 }
}

/** What a presenter presses: a model's drawing with its name. */
export function target(index: number, count: number, focused: boolean): Box {
  const { x, y } = placed(index, count, focused)
  return focused
    ? { x: x - 8, y: y - 6, width: 186, height: SMALL.height * FOCUS.scale + 12 }
    : { x: x - 9, y: OVERVIEW.name - 24, width: SMALL.width + 18, height: SMALL.height + 76 }
}

/** Middle of a shrunk drawing, where the bracket reaches for it. */
export function railMiddle(index: number): number {
  return FOCUS.rail.y + index * FOCUS.rail.pitch + (SMALL.height * FOCUS.scale) / 2
}

/** From where the bracket reaches: just right of the name's longest line, as wide as its letters are on average. */
export function railReach(name: string): number {
  const longest = Math.max(...name.split('\n').map(line => line.length))
  return Math.min(FOCUS.bracket.nearest, FOCUS.rail.name + longest * FOCUS.bracket.letter + 6)
}

/** The first baseline of so many lines that stand about a middle. */
export function baselines(middle: number, lines: number, lineHeight: number): number {
  return middle + 6 - ((lines - 1) * lineHeight) / 2
}
