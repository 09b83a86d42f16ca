import type { Point } from './path.ts'
import { CANVAS } from './grid.ts'
import { round, roundedPath } from './path.ts'

/** The one stroke of the deck: between what you own, above it, and what is run for you, below it on the topic's tint. */
export const BOUNDARY = {
  width: 4,
  /** How round the corners of a boundary in steps are. */
  radius: 12,
  /** What crosses it: settled a disc, open a ring with a question mark. */
  settled: 13,
  open: { radius: 18, ring: 4 },
} as const

/** A boundary at one height, from edge to edge of the slide. */
export function levelBoundary(y: number): Point[] {
  return [
    { x: 0, y },
    { x: CANVAS.width, y },
  ]
}

/**
 * A boundary in steps: at each `from` it goes on at another height; the last step ends at the slide's right edge.
 * `steppedBoundary([{ from: 0, y: 352 }, { from: 640, y: 440 }])` goes level to x 640, down, and level to x 1280.
 */
export function steppedBoundary(steps: readonly { from: number; y: number }[]): Point[] {
  return steps.flatMap(({ from, y }, index) => [
    { x: from, y },
    { x: steps[index + 1]?.from ?? CANVAS.width, y },
  ])
}

/** What lies below a boundary, as far as `bottom`: the outline that the tint fills. */
export function runSide(points: readonly Point[], bottom: number): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) throw new RangeError('a boundary has two points or more')
  return `${roundedPath(points, BOUNDARY.radius)} L${round(last.x)} ${round(bottom)} L${round(first.x)} ${round(bottom)} Z`
}
