import type { Point } from './path.ts'

/** Five lines of 12 at pitch 90 gather into a bundle of pitch 20 for three days and part again. */
export const MAP = {
  line: 12,
  bend: 28,
  first: 214,
  pitch: 90,
  bundle: { centre: 394, pitch: 20 },
  day: { width: 28, height: 116, radius: 14, centres: [576, 680, 784] },
  station: { x: 92, radius: 17 },
  name: 124,
  question: 1208,
} as const

const BUNDLE = { left: 546, right: 814 } as const
const EDGE = { left: -20, right: 1300 } as const

/** The height of line 0 to 4 at the slide's edges. */
export function rowOf(index: number): number {
  return MAP.first + index * MAP.pitch
}

/**
 * The corners of line 0 to 4, from the slide's left edge to its right, always at 45 degrees where it climbs. A line that
 * climbs further leaves its row sooner, and the outer lines of the bundle bend first, so that no two lines touch.
 */
export function mapLine(index: number): Point[] {
  const row = rowOf(index)
  const within = MAP.bundle.centre + (index - 2) * MAP.bundle.pitch
  const climb = Math.abs(within - row)
  if (climb === 0) {
    return [
      { x: EDGE.left, y: row },
      { x: EDGE.right, y: row },
    ]
  }
  const slack = (2 - Math.abs(index - 2)) * 8
  return [
    { x: EDGE.left, y: row },
    { x: BUNDLE.left - 8 - slack - climb, y: row },
    { x: BUNDLE.left - 8 - slack, y: within },
    { x: BUNDLE.right + 8 + slack, y: within },
    { x: BUNDLE.right + 8 + slack + climb, y: row },
    { x: EDGE.right, y: row },
  ]
}
