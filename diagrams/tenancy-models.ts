import type { Point } from './path.ts'
import type { Box, Model } from './tenancy.ts'
import { steppedBoundary } from './boundary.ts'
import { column } from './grid.ts'
import { boundaryUnder, OWNED, SMALL } from './tenancy-small.ts'

/** All models side by side: their names, their layers, their marks, and where the price falls. */
export const OVERVIEW = {
  name: 189,
  drawing: 200,
  /** The last pixel of the drawings' columns. */
  right: 1208,
  /** Where the boundary's tint ends, and the words on its two sides. */
  floor: 433,
  sides: { above: 189, below: 421 },
  rule: 520,
  /** Middles of the four rows of marks. */
  marks: [460, 494, 546, 580],
  /** Baseline of what is said under a price that falls. */
  saved: 626,
  /** From a column's left edge to where an arrow to the next may begin, and before it where one may end. */
  arrow: { after: 110, before: 8 },
} as const

/** One model enlarged, all of them in a rail at the left. */
export const FOCUS = {
  scale: 0.4,
  rail: { x: 72, y: 182, pitch: 96, name: 148 },
  bracket: { x: 274, from: 178, to: 650, nearest: 264, letter: 10.6 },
  claim: { x: 289, y: 194 },
  drawing: { x: 289, y: 212, height: 376 },
  legend: [620, 648],
  reasons: { x: 877, y: 224, pitch: 108, marks: 1104 },
} as const

export const MARK = { steps: 4, pitch: 27, radius: 9, side: 18 } as const

/** Left edge of a model's column when `count` models share columns 3 to 12. */
export function modelLeft(index: number, count: number): number {
  const left = column(3)
  return left + (index * (OVERVIEW.right + 24 - left)) / count
}

/** The boundary in steps through the models: above it what a tenant owns, below it what is run for it. */
export function modelsBoundary(models: readonly Model[]): Point[] {
  return steppedBoundary(
    models.map((model, index) => ({
      from: index === 0 ? 0 : modelLeft(index, models.length) - 12,
      y: OVERVIEW.drawing + boundaryUnder(OWNED[model]),
    })),
  )
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
    ? { x: x - 8, y: y - 4, width: 186, height: SMALL.height * FOCUS.scale + 12 }
    : { x: x - 9, y: OVERVIEW.name - 24, width: SMALL.width + 18, height: SMALL.height + 40 }
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
