import type { Point } from './path.ts'
import { CONTENT } from './grid.ts'
import { round } from './path.ts'

/** A bar's outline, and the box around it in which a hatch runs. */
export interface Bar {
  x: number
  y: number
  width: number
  height: number
  path: string
}

const RUNS = { top: 308, pitch: 102, height: 62, label: 10, value: 16 } as const
const TRANSFER = { x: 800, width: CONTENT.right - 800, point: 15 } as const

/** Pixels for one second of run time. */
export const PIXELS_A_SECOND = 2.2
/** Where the axis stands, and how far it reaches. */
export const AXIS = { x: CONTENT.left, top: 276, bottom: 582 } as const
export const HERO = {
  figure: { x: 69, y: 242 },
  claim: { x: 604, y: 207 },
  verdict: { x: CONTENT.left, y: 620 },
} as const
/** Between the run times and the transfer, which is another measurement. */
export const DIVIDER = { x: 760, top: 480, bottom: AXIS.bottom } as const

/** The run in row 0, 1, 2: its bar from the axis, its label above and its figure behind. */
export function runRow(index: number, seconds: number): { bar: Bar; label: Point; value: Point } {
  const y = RUNS.top + index * RUNS.pitch
  const [x, width, height] = [AXIS.x, seconds * PIXELS_A_SECOND, RUNS.height]
  return {
    bar: { x, y, width, height, path: `M${x} ${y} H${round(x + width)} V${y + height} H${x} Z` },
    label: { x: x + 14, y: y - RUNS.label },
    value: { x: x + width + RUNS.value, y: y + height / 2 + 14 },
  }
}

/** A transfer of more than `value` of `of` gigabits: the whole, and in it a bar whose point reaches beyond its value. */
export function transferBar(value: number, of: number): { whole: Bar; used: Bar; label: Point; words: Point } {
  const y = RUNS.top + 2 * RUNS.pitch
  const { x, width, point } = TRANSFER
  const { height } = RUNS
  const used = (width * value) / of
  const end = round(x + used)
  return {
    whole: { x, y, width, height, path: `M${x} ${y} H${x + width} V${y + height} H${x} Z` },
    used: {
      x,
      y,
      width: used + point,
      height,
      path: `M${x} ${y} H${end} L${end + point} ${y + height / 2} L${end} ${y + height} H${x} Z`,
    },
    label: { x, y: y - RUNS.label },
    words: { x: x + 18, y: y + height / 2 + 8 },
  }
}
