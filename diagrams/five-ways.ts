import type { Point } from './path.ts'
import { CONTENT } from './grid.ts'

/** The ways that were measured, from software to hardware. Which five they are is our count. */
export const WAYS = ['calico', 'ovn', 'sriov', 'accelerated', 'accelerated-vm'] as const
export type Way = (typeof WAYS)[number]

/** The step at which a way arrives. */
export const ARRIVES: Readonly<Record<Way, number>> = {
  calico: 1,
  ovn: 1,
  sriov: 2,
  accelerated: 2,
  'accelerated-vm': 3,
}
export const LAST_STEP = 3

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Between the kernel and the card; the card's band ends at `card`. */
export const BOUNDARY_Y = 474
export const CARD_BOTTOM = 566
export const WIRE = { y: 602, bend: 22, end: CONTENT.right } as const
export const LABS = { top: 212, metal: { x: 228, width: 672 }, openstack: { x: 924, width: 284 } } as const
/** The machine's kernel that switches, and the virtual machine's frame. */
export const KERNEL: Box = { x: 246, y: 330, width: 306, height: 118 }
export const MACHINE: Box = { x: 960, y: 258, width: 212, height: 192 }
export const NAME_Y = 242
export const WORDS = { talk: 141, people: 173, hardware: 640, x: CONTENT.left } as const
/** The baselines of the row labels at the left. */
export const ROWS = { pods: 298, kernel: 384, card: 515, wire: 609, second: 25 } as const

const LANES: Readonly<Record<Way, number>> = {
  calico: 318,
  ovn: 480,
  sriov: 642,
  accelerated: 804,
  'accelerated-vm': 1066,
}
const POD = { width: 120, height: 42, y: 270 } as const
const STOP = { width: 120, height: 40, pitch: 50, middle: 389 } as const
const CARD_STOP = { width: 120, height: 46, y: 520 } as const

/** The x of a way from its pod down to the wire. */
export function laneX(way: Way): number {
  return LANES[way]
}

export function podBox(way: Way): Box {
  return { x: LANES[way] - POD.width / 2, y: POD.y, width: POD.width, height: POD.height }
}

/** Stop `index` of `count` in software, the stops together about one height. */
export function softwareStop(way: Way, index: number, count: number): Box {
  const middle = STOP.middle + (index - (count - 1) / 2) * STOP.pitch
  return { x: LANES[way] - STOP.width / 2, y: middle - STOP.height / 2, width: STOP.width, height: STOP.height }
}

/** Where the card switches, or lets pass: the box is about the middle of its band. */
export function cardStop(way: Way): Box {
  return {
    x: LANES[way] - CARD_STOP.width / 2,
    y: CARD_STOP.y - CARD_STOP.height / 2,
    width: CARD_STOP.width,
    height: CARD_STOP.height,
  }
}

/** From the pod down through kernel and card, and round onto the wire. */
export function laneDown(way: Way): Point[] {
  return [
    { x: LANES[way], y: POD.y + POD.height },
    { x: LANES[way], y: WIRE.y },
    { x: LANES[way] + 2 * WIRE.bend, y: WIRE.y },
  ]
}

/** A lab's frame, open to the card that both stand on; its name stands above it. */
export function labFrame(lab: { x: number; width: number }): string {
  return `M${lab.x} ${BOUNDARY_Y} V${LABS.top} H${lab.x + lab.width} V${BOUNDARY_Y}`
}
