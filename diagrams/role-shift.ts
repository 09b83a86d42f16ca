import type { Point } from './path.ts'
import { round } from './path.ts'

/** Who carries the stack: the three states, in the order of the story. */
export const STATES = ['devops', 'platform', 'serverless'] as const
export type RoleState = (typeof STATES)[number]

/** The blocks of the stack, on the developer's side; a block that is given away stands `shift` further right. */
export const BLOCK = { x: 372, top: 140, width: 411, height: 48, pitch: 56, shift: 40 } as const
/** The platform's ground ends here. */
export const FLOOR = 656
export const STOP = 9
/** The spine that joins the stops of one who carries. */
export const SPINE = 6

/** How far an arc between two specialists stands out: pixels for the nearest, and more for each layer between. */
const ARC = { least: 26, more: 22, out: 9 } as const

/** The middle of a layer, counted from 0 at the top: `rowY(0)` => 164. */
export function rowY(index: number): number {
  return BLOCK.top + BLOCK.height / 2 + index * BLOCK.pitch
}

/** The line under the last layer that the developer holds, in the middle of the gap: `boundaryY(4)` => 360. */
export function boundaryY(held: number): number {
  return BLOCK.top + held * BLOCK.pitch - (BLOCK.pitch - BLOCK.height) / 2
}

/** How much of the whole spine, from the first to the last layer, joins so many stops: none for one or no stop. */
export function spineShare(stops: number, layers: number): number {
  return Math.max(0, stops - 1) / (layers - 1)
}

/** How many pairs so many people make: `pairs(9)` => 36. */
export function pairs(people: number): number {
  return (people * (people - 1)) / 2
}

/** An arc for each pair of specialists, one at each layer. */
export function arcs(layers: number): string[] {
  const x = BLOCK.x + BLOCK.width + ARC.out
  return Array.from({ length: layers }, (_, from) =>
    Array.from({ length: layers - from - 1 }, (_, step) => {
      const to = from + step + 1
      const out = x + ARC.least + step * ARC.more
      return `M${x} ${rowY(from)} C${out} ${rowY(from)} ${out} ${rowY(to)} ${x} ${rowY(to)}`
    }),
  ).flat()
}

/** So many people in a ring, the first at the top, and a chord for each pair. */
export function circleOf(people: number, middle: Point, radius: number): { seats: Point[]; chords: [Point, Point][] } {
  const seats = Array.from({ length: people }, (_, index) => {
    const angle = (index / people) * 2 * Math.PI - Math.PI / 2
    return { x: round(middle.x + Math.cos(angle) * radius), y: round(middle.y + Math.sin(angle) * radius) }
  })
  return {
    seats,
    chords: seats.flatMap((seat, index) => seats.slice(index + 1).map((other): [Point, Point] => [seat, other])),
  }
}

/**
 * The states a diagram walks through, one click between two of them.
 * `statesOf('platform', 'devops')` => ['devops', 'platform']; `statesOf()` => all three.
 *
 * @throws Error that names the prop, its value and what is allowed.
 */
export function statesOf(state?: RoleState, from?: RoleState): RoleState[] {
  for (const [prop, value] of [
    ['state', state],
    ['from', from],
  ] as const) {
    if (value !== undefined && !STATES.includes(value))
      throw new Error(`${prop} is "${String(value)}", but has to be one of ${STATES.join(', ')}`)
  }
  if (from !== undefined && state === undefined)
    throw new Error(`from is "${from}", but state is missing: name the state the diagram ends in`)
  if (from !== undefined && from === state)
    throw new Error(`from is "${from}", and so is state: leave from away to show one state`)
  if (state === undefined) return [...STATES]
  return from === undefined ? [state] : [from, state]
}
