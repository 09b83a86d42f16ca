import type { Point } from './path.ts'
import { CANVAS, CONTENT } from './grid.ts'

/** The ways that were measured, from software to hardware. Which five they are is our count. */
export const WAYS = ['calico', 'ovn', 'sriov', 'accelerated', 'accelerated-vm'] as const
export type Way = (typeof WAYS)[number]

/** Where a way's switching is done: in the worker's kernel, or in its card. */
export const PLACE_OF: Readonly<Record<Way, 'kernel' | 'card'>> = {
  calico: 'kernel',
  ovn: 'kernel',
  sriov: 'card',
  accelerated: 'card',
  'accelerated-vm': 'card',
}

/** The step at which a way arrives; `LAST_STEP` shows all of them together. */
export const ARRIVES: Readonly<Record<Way, number>> = {
  calico: 1,
  ovn: 1,
  sriov: 2,
  accelerated: 3,
  'accelerated-vm': 3,
}
export const LAST_STEP = 4

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The left worker, from its outer edge to the wire; the right one is its mirror image. */
const WORKER = { left: CONTENT.left, right: 372, top: 144, bottom: 574 }
const FIRST_ROW = 222
const PITCH = 60
const POD = { left: 92, width: 84, height: 36 }
const MACHINE = { left: 84, width: 100, above: 24, below: 34 }
const KERNEL = { left: 200, width: 112, top: 172 }
const CARD = { left: 332, width: 80, top: 172, bottom: 550 }
const BLOCK = { kernel: 86, card: 64, height: 36 }

/** The y of the baseline's wire (0) and of the five ways' wires (1 to 5). */
export function rowAt(index: number): number {
  return FIRST_ROW + index * PITCH
}

/** The y of a way's wire. */
export function wireAt(way: Way): number {
  return rowAt(WAYS.indexOf(way) + 1)
}

/** A box of the left worker, seen in the right one. */
export function mirrored(box: Box): Box {
  return { ...box, x: CANVAS.width - box.x - box.width }
}

function aside(box: Box, side: Side): Box {
  return side === 'left' ? box : mirrored(box)
}

export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]

export function workerBox(side: Side): Box {
  return aside(
    { x: WORKER.left, y: WORKER.top, width: WORKER.right - WORKER.left, height: WORKER.bottom - WORKER.top },
    side,
  )
}

/** The kernel encloses the wires it works on: the baseline and the ways in software. Hardware runs beside it. */
export function kernelBox(side: Side): Box {
  const lowest = Math.max(...WAYS.filter(way => PLACE_OF[way] === 'kernel').map(wireAt))
  return aside(
    { x: KERNEL.left, y: KERNEL.top, width: KERNEL.width, height: lowest + PITCH / 2 - 3 - KERNEL.top },
    side,
  )
}

/** The card stands on the worker's border, half in the machine and half on the wire. */
export function cardBox(side: Side): Box {
  return aside({ x: CARD.left, y: CARD.top, width: CARD.width, height: CARD.bottom - CARD.top }, side)
}

/** The pod, or for the baseline the process, at the end of a wire. */
export function podBox(side: Side, y: number): Box {
  return aside({ x: POD.left, y: y - POD.height / 2, width: POD.width, height: POD.height }, side)
}

/** The virtual machine around a pod. */
export function machineBox(side: Side, y: number): Box {
  return aside(
    { x: MACHINE.left, y: y - MACHINE.above, width: MACHINE.width, height: MACHINE.above + MACHINE.below },
    side,
  )
}

/** Where a way's packets are moved. */
export function carrierBox(side: Side, way: Way): Box {
  const place = PLACE_OF[way]
  const ground = place === 'kernel' ? KERNEL : CARD
  const width = BLOCK[place]
  return aside(
    { x: ground.left + (ground.width - width) / 2, y: wireAt(way) - BLOCK.height / 2, width, height: BLOCK.height },
    side,
  )
}

/** Where a wire passes a card that does nothing but send. */
export function cardStop(side: Side, y: number): Point {
  const card = cardBox(side)
  return { x: card.x + card.width / 2, y }
}

/** A wire from pod to pod. */
export function wire(y: number): [Point, Point] {
  const from = podBox('left', y)
  const to = podBox('right', y)
  return [
    { x: from.x + from.width, y },
    { x: to.x, y },
  ]
}

/** A wire still to come: only the cable between the cards. */
export function cable(y: number): [Point, Point] {
  const from = cardBox('left')
  return [
    { x: from.x + from.width, y },
    { x: cardBox('right').x, y },
  ]
}

/** Between the two cards: the number on the wire, the words above it. */
export const WIRE_LABEL = {
  number: 444,
  words: 470,
  /** The words' baseline above the wire. */
  above: 12,
  middle: CANVAS.width / 2,
} as const

/** Baselines of the words above and below the drawing. */
export const WORDS = { link: 136, settings: 162, takeaway: 614, people: 644 } as const
