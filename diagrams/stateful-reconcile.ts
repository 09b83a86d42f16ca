import type { Point } from './path.ts'
import { CONTENT } from './grid.ts'

/** The cluster's frame; its control plane is the bar at the top. */
export const FRAME = { x: CONTENT.left, y: 132, width: CONTENT.width, height: 524, radius: 16 } as const
export const BAND = { top: FRAME.y, bottom: 274 } as const

const NODE = { width: 254, height: 136, y: 328, gap: 24, inset: 24 } as const
const POD = { width: 140, height: 52, y: 380 } as const
const CLAIM = { width: 150, height: 76, y: 506 } as const

/** How deep a claim's lid is: half the height of its ellipse. */
export const LID = 9

/** Where the track of the loop runs, where it comes back, and how far its stops keep the lines away. */
export const LOOP = { y: 194, back: 156, stop: 12, clear: 15, radius: 16 } as const

/** The pods' reports are collected here, between the band and the machines. */
const REPORTS_Y = 300
/** Where reports and orders touch the band. */
const BAND_EDGE = BAND.bottom + 5
/** The returned volume's way round, under the claims. */
const DETOUR_Y = 632
/** On the last machine the report goes up left of the order that comes down, right of the machine's name. */
const REPORT_SHIFT = -24

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The machine in column 0 to 3. */
export function nodeBox(index: number): Box {
  return {
    x: FRAME.x + NODE.inset + index * (NODE.width + NODE.gap),
    y: NODE.y,
    width: NODE.width,
    height: NODE.height,
  }
}

/** The middle of column 0 to 3: `columnMiddle(0)` => 223. */
export function columnMiddle(index: number): number {
  return nodeBox(index).x + NODE.width / 2
}

/** The pod that runs on the machine in that column. */
export function podBox(index: number): Box {
  return { x: columnMiddle(index) - POD.width / 2, y: POD.y, width: POD.width, height: POD.height }
}

/** The claim that stands under the machine in that column. */
export function claimBox(index: number): Box {
  return { x: columnMiddle(index) - CLAIM.width / 2, y: CLAIM.y, width: CLAIM.width, height: CLAIM.height }
}

/** A claim as a drum: the outline of its body, and the front edge of its lid. */
export function drum({ x, y, width, height }: Box): { body: string; lid: string } {
  const [left, right, top, bottom, half] = [x, x + width, y + LID, y + height - LID, width / 2]
  return {
    body: `M${left} ${top} A${half} ${LID} 0 0 1 ${right} ${top} V${bottom} A${half} ${LID} 0 0 1 ${left} ${bottom} Z`,
    lid: `M${left} ${top} A${half} ${LID} 0 0 0 ${right} ${top}`,
  }
}

/** The control plane's bar: the frame's upper part, with its round corners. */
export function bandPath(): string {
  const { x, y, width, radius } = FRAME
  return `M${x} ${BAND.bottom} V${y + radius} A${radius} ${radius} 0 0 1 ${x + radius} ${y} H${x + width - radius} A${radius} ${radius} 0 0 1 ${x + width} ${y + radius} V${BAND.bottom} Z`
}

/** The loop's three stops: over the first machine, in the middle, over the last machine. */
export function loopStops(machines: number): [Point, Point, Point] {
  const [first, last] = [columnMiddle(0), columnMiddle(machines - 1)]
  return [
    { x: first, y: LOOP.y },
    { x: (first + last) / 2, y: LOOP.y },
    { x: last, y: LOOP.y },
  ]
}

/** From one stop to the next, as far as both stay clear. */
export function loopLeg(from: Point, to: Point): Point[] {
  return [
    { x: from.x + LOOP.clear, y: from.y },
    { x: to.x - LOOP.clear, y: to.y },
  ]
}

/** After the last stop the loop goes back to the first: up, over, down. */
export function loopReturn(machines: number): Point[] {
  const [first, , last] = loopStops(machines)
  return [
    { x: last.x, y: last.y - LOOP.clear },
    { x: last.x, y: LOOP.back },
    { x: first.x, y: LOOP.back },
    { x: first.x, y: first.y - LOOP.clear },
  ]
}

/** Where a machine's report goes up. */
function reportX(index: number, machines: number): number {
  return columnMiddle(index) + (index === machines - 1 ? REPORT_SHIFT : 0)
}

/** What a machine reports goes up to the collecting line; the first machine's, which carries them all, into the band. */
export function reportRise(index: number, machines: number): Point[] {
  const x = reportX(index, machines)
  return [
    { x, y: NODE.y },
    { x, y: index === 0 ? BAND_EDGE : REPORTS_Y },
  ]
}

/** The collecting line from one machine's report to an earlier one's. */
export function reportLine(from: number, to: number, machines: number): Point[] {
  return [
    { x: reportX(from, machines), y: REPORTS_Y },
    { x: reportX(to, machines), y: REPORTS_Y },
  ]
}

/** The order to create a pod: from the band down to where the pod will be. */
export function orderPath(index: number): Point[] {
  return [
    { x: columnMiddle(index), y: BAND_EDGE },
    { x: columnMiddle(index), y: POD.y - 3 },
  ]
}

/** A pod's attachment to its claim: straight down at home, else from under the claim, round, and up to the pod. */
export function attachment(claim: number, pod: number): Point[] {
  if (claim === pod) {
    return [
      { x: columnMiddle(claim), y: CLAIM.y },
      { x: columnMiddle(pod), y: POD.y + POD.height },
    ]
  }
  return [
    { x: columnMiddle(claim), y: CLAIM.y + CLAIM.height },
    { x: columnMiddle(claim), y: DETOUR_Y },
    { x: columnMiddle(pod), y: DETOUR_Y },
    { x: columnMiddle(pod), y: POD.y + POD.height },
  ]
}

/** Where the two sentences about the returned volume stand: over its way round, and beside its way up. */
export function followLabels(claim: number, pod: number): { along: Point; beside: Point } {
  return {
    along: { x: (columnMiddle(claim) + columnMiddle(pod)) / 2, y: DETOUR_Y - 14 },
    beside: { x: columnMiddle(pod) + 18, y: CLAIM.y + 34 },
  }
}
