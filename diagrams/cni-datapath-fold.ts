import type { Box } from './cni-datapath.ts'
import { FOLD } from './cni-datapath.ts'

/** The boxes of a packet, from its head to its data. */
export type PacketPart = 'outer' | 'wrapper' | 'inner' | 'data'
export interface PacketBox extends Box {
  part: PacketPart
}

/** Widths that their words need at 18 px. */
const WIDTHS: Record<PacketPart, number> = { outer: 108, wrapper: 76, inner: 68, data: 56 }
const SENT = { y: 364, height: 40 } as const
const INSIDE = { y: 310, height: 36 } as const

function row(parts: readonly PacketPart[], right: number, { y, height }: { y: number; height: number }): PacketBox[] {
  const width = parts.reduce((sum, part) => sum + WIDTHS[part], 0)
  let x = right - width
  return parts.map(part => {
    const box = { part, x, y, width: WIDTHS[part], height }
    x += WIDTHS[part]
    return box
  })
}

export interface PacketBoxes {
  /** What the wire carries. */
  sent: PacketBox[]
  /** What travels inside it; empty for a plain packet. */
  inside: PacketBox[]
  /** The baseline of the words beside the pod's own packet. */
  captionY: number
  /** Lines from the inner packet to its place in the outer one. */
  guides: string
}

/** The packet between the nodes; its data always ends at the same place, so that a wrapping grows to the left. */
export function packetBoxes(packet: 'plain' | 'wrapped'): PacketBoxes {
  if (packet === 'plain') {
    return { sent: row(['inner', 'data'], FOLD.right, SENT), inside: [], captionY: SENT.y + 26, guides: '' }
  }
  const inside = row(['inner', 'data'], FOLD.right, INSIDE)
  const left = inside[0]?.x ?? FOLD.right
  const bottom = INSIDE.y + INSIDE.height
  return {
    sent: row(['outer', 'wrapper', 'inner', 'data'], FOLD.right, SENT),
    inside,
    captionY: INSIDE.y + 24,
    guides: `M${left} ${bottom} V${SENT.y} M${FOLD.right} ${bottom} V${SENT.y}`,
  }
}

/** One row of the last state: a line from pod to card with its stops in the kernel. */
export const COUNTS = {
  first: 272,
  pitch: 40,
  lineFrom: 666,
  lineTo: 826,
  stopAt: 690,
  stopPitch: 38,
  total: FOLD.right,
} as const

export function countRow(index: number): number {
  return COUNTS.first + index * COUNTS.pitch
}

/** Where the stops of a row stand. `countStops(2)` => [690, 728] */
export function countStops(count: number): number[] {
  return Array.from({ length: count }, (_, index) => COUNTS.stopAt + index * COUNTS.stopPitch)
}
