import type { Point } from './path.ts'
import { CANVAS, CONTENT } from './grid.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** It cuts each volume: the data above it are the tenant's, everything below is run. */
export const BOUNDARY_Y = 344
/** The control plane's bar at the foot, from edge to edge; the boundary's tint ends with it. */
export const BAR: Box = { x: 0, y: 572, width: CANVAS.width, height: 62 }
/** The loop's stops in the bar, and its way back above them. */
export const LOOP = { y: 609, back: 586, stop: 10, xs: [270, 622, 1000], text: 20, radius: 10 } as const

const NODE = { width: 266, pitch: 290, y: 440, height: 100 } as const
const POD = { width: 140, height: 52, y: 468 } as const
const VOLUME = { width: 150, top: 252, bottom: 400 } as const
/** How deep a volume's lid is: half the height of its ellipse. */
const LID = 9
/** On a volume whose pod came back elsewhere, the old and the new attachment stand apart by this. */
const APART = 26
/** The new attachment's way over the nodes, and the gap where it passes under another one. */
const DETOUR = { y: 420, radius: 14, gap: 7 } as const
const DATA = { top: 277, width: 104, height: 7, pitch: 12, bars: 5 } as const

export const WORDS = { says: 208, claim: 376, reach: { x: 884, y: 409 }, own: 330, run: 374 } as const
export const GAPS = { disc: { dx: 18, y: 205, radius: 16, ring: 4 }, text: 48, name: 203, asks: 229 } as const

/** The left edge of column 0 to 3. */
export function columnLeft(index: number): number {
  return CONTENT.left + index * NODE.pitch
}

/** The middle of column 0 to 3: `columnMiddle(0)` => 205. */
export function columnMiddle(index: number): number {
  return columnLeft(index) + NODE.width / 2
}

/** The machine in that column. */
export function nodeBox(index: number): Box {
  return { x: columnLeft(index), y: NODE.y, width: NODE.width, height: NODE.height }
}

/** The pod that runs on it. */
export function podBox(index: number): Box {
  return { x: columnMiddle(index) - POD.width / 2, y: POD.y, width: POD.width, height: POD.height }
}

/** A volume as a drum over that column or `shift` beside it, from `top`: the outline of its body, and the edge of its lid. */
export function drum(
  index: number,
  top: number = VOLUME.top,
  bottom: number = VOLUME.bottom,
  shift = 0,
): { body: string; lid: string } {
  const [left, right, half] = [
    columnMiddle(index) + shift - VOLUME.width / 2,
    columnMiddle(index) + shift + VOLUME.width / 2,
    VOLUME.width / 2,
  ]
  const [upper, lower] = [top + LID, bottom - LID]
  return {
    body: `M${left} ${upper} A${half} ${LID} 0 0 1 ${right} ${upper} V${lower} A${half} ${LID} 0 0 1 ${left} ${lower} Z`,
    lid: `M${left} ${upper} A${half} ${LID} 0 0 0 ${right} ${upper}`,
  }
}

/** The data in a volume, as bars over the boundary. */
export function dataBars(index: number): Box[] {
  return Array.from({ length: DATA.bars }, (_, bar) => ({
    x: columnMiddle(index) - DATA.width / 2,
    y: DATA.top + bar * DATA.pitch,
    width: DATA.width,
    height: DATA.height,
  }))
}

/** A pod's attachment to the volume over it; `lost`: the one that nobody holds any more. */
export function attachment(index: number, lost = false): Point[] {
  const x = columnMiddle(index) - (lost ? APART : 0)
  return [
    { x, y: VOLUME.bottom },
    { x, y: POD.y },
  ]
}

/** The way from a volume to the machine where its pod came back, in pieces: it passes under the attachments between. */
export function detour(from: number, to: number): string {
  const [start, end] = [columnMiddle(from) + APART, columnMiddle(to)]
  const { y, radius, gap } = DETOUR
  const between = Array.from({ length: to - from - 1 }, (_, index) => columnMiddle(from + 1 + index))
  const pieces = between.map(x => `H${x - gap} M${x + gap} ${y}`).join(' ')
  return `M${start} ${VOLUME.bottom - 2} V${y - radius} Q${start} ${y} ${start + radius} ${y} ${pieces} H${end - radius} Q${end} ${y} ${end} ${y + radius} V${POD.y}`
}

/** From a stop's words to the next stop: `width` is that of the words. */
export function loopLeg(index: number, width: number): [Point, Point] {
  const [here = 0, next = 0] = [LOOP.xs[index], LOOP.xs[index + 1]]
  return [
    { x: here + LOOP.text + width + 24, y: LOOP.y },
    { x: next - LOOP.stop - 8, y: LOOP.y },
  ]
}

/** After the last stop the loop goes back to the first: up, over, down. */
export function loopReturn(): Point[] {
  const [first, , last] = LOOP.xs
  return [
    { x: last, y: LOOP.y - LOOP.stop - 3 },
    { x: last, y: LOOP.back },
    { x: first, y: LOOP.back },
    { x: first, y: LOOP.y - LOOP.stop - 3 },
  ]
}

/** The order to create a pod: from the bar up to where the pod will be. */
export function orderPath(index: number): Point[] {
  return [
    { x: columnMiddle(index), y: BAR.y },
    { x: columnMiddle(index), y: POD.y + POD.height + 3 },
  ]
}
