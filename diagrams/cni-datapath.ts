import type { Point } from './path.ts'
import { round, roundedPath } from './path.ts'

/** The four ways, in the order of their lanes from the outside in. */
export const WAYS = ['overlay', 'routed', 'ebpf', 'hardware'] as const
export type DatapathWay = (typeof WAYS)[number]

/** Where a packet can stop inside a node. `vf` is the NIC's virtual function, at the NIC's height. */
export const PLACES = ['veth', 'iptables', 'routing', 'vxlan', 'ebpf', 'nic', 'vf'] as const
export type DatapathPlace = (typeof PLACES)[number]
export type NodeNumber = 1 | 2

/** A shape's corner and size. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Node 2 is node 1 seen in a mirror that stands here. */
export const MIRROR = 710
const POD_CENTRE = 172

/** Between the kernels and the cards; the cards' tint ends below them. */
export const BOUNDARY_Y = 416
export const CARDS_BOTTOM = 463

/** Rows at the left of the drawing; the eBPF program covers iptables and routing. */
export const ROWS = { veth: 236, iptables: 284, routing: 332, vxlan: 380, nic: 442 } as const
const HEIGHTS: Record<DatapathPlace, number> = { ...ROWS, ebpf: (ROWS.iptables + ROWS.routing) / 2, vf: ROWS.nic }
/** Names of the rows, their leaders, and the bracket around the wires. */
export const ROW_NAMES = { x: 72, leaderFrom: 168, leaderTo: 204, bracket: 194 } as const

const LANES: Record<DatapathWay, number> = { overlay: 260, routed: 332, ebpf: 404, hardware: 466 }
const WIRES: Record<DatapathWay, number> = { overlay: 634, routed: 591, ebpf: 548, hardware: 505 }
const CORNER = 22

const NODE: Box = { x: 212, y: 138, width: 316, height: 304 }
const POD: Box = { x: 240, y: 151, width: 260, height: 42 }
const KERNEL: Box = { x: 226, y: 212, width: 218, height: 196 }
const CARD: Box = { x: 226, y: 423, width: 288, height: 38 }
export const EBPF = { width: 60, height: 92, radius: 17 } as const

/** The space between the nodes, where a stop is explained. */
export const FOLD = { x: 556, right: 864 } as const
/** Name and detail of a way meet here, above its wire. */
export const WIRE_LABEL = { x: 690, gap: 6, rise: 15, arrowTip: 868 } as const

/** A box of node 1, or its mirror image in node 2. */
function onNode(box: Box, node: NodeNumber): Box {
  return node === 1 ? box : { ...box, x: 2 * MIRROR - box.x - box.width }
}

export interface NodeBoxes {
  node: Box
  pod: Box
  kernel: Box
  card: Box
}

export function nodeBoxes(node: NodeNumber): NodeBoxes {
  return { node: onNode(NODE, node), pod: onNode(POD, node), kernel: onNode(KERNEL, node), card: onNode(CARD, node) }
}

/** Where a way's line runs inside a node. */
export function laneX(way: DatapathWay, node: NodeNumber): number {
  return node === 1 ? LANES[way] : 2 * MIRROR - LANES[way]
}

export function wireY(way: DatapathWay): number {
  return WIRES[way]
}

export function stopPoint(way: DatapathWay, place: DatapathPlace, node: NodeNumber): Point {
  return { x: laneX(way, node), y: HEIGHTS[place] }
}

/** A way's line between two heights: from node 1 down, along its wire and up again in node 2. */
function between(way: DatapathWay, from: number): Point[] {
  return [
    { x: laneX(way, 1), y: from },
    { x: laneX(way, 1), y: WIRES[way] },
    { x: laneX(way, 2), y: WIRES[way] },
    { x: laneX(way, 2), y: from },
  ]
}

/** The whole line, from the middle of pod A to the middle of pod B; the pods hide its ends. */
export function linePath(way: DatapathWay): string {
  return roundedPath(between(way, POD_CENTRE), CORNER)
}

/** Where the packet runs wrapped in another: from one VXLAN device to the other. */
export function tunnelPath(way: DatapathWay): string {
  return roundedPath(between(way, ROWS.vxlan), CORNER)
}

/** A corner of `roundedPath` is one quadratic curve; its length for a radius of 1. */
const CORNER_LENGTH = 1 + Math.SQRT1_2 * Math.asinh(1)

/** How long the whole line is. */
export function lineLength(way: DatapathWay): number {
  const down = WIRES[way] - POD_CENTRE
  const across = laneX(way, 2) - laneX(way, 1)
  return round(2 * down + across - 4 * CORNER + 2 * CORNER * CORNER_LENGTH)
}

/** How far along the line a stop is. */
export function distanceTo(way: DatapathWay, place: DatapathPlace, node: NodeNumber): number {
  const fromPod = HEIGHTS[place] - POD_CENTRE
  return node === 1 ? fromPod : round(lineLength(way) - fromPod)
}

const BESIDE_THE_KERNEL: ReadonlySet<DatapathPlace> = new Set(['nic', 'vf'])

/** How many of the stops lie in node 1's kernel, between pod and NIC. */
export function kernelStops(stops: readonly { place: DatapathPlace; node: NodeNumber }[]): number {
  return stops.filter(({ place, node }) => node === 1 && !BESIDE_THE_KERNEL.has(place)).length
}

/** The packet is wrapped from the first VXLAN stop until the second: at stop `index`, counted from 0, seen on leaving it. */
export function isWrapped(stops: readonly { place: DatapathPlace }[], index: number): boolean {
  return stops.slice(0, index + 1).filter(({ place }) => place === 'vxlan').length === 1
}
