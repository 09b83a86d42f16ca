import type { Point } from './path.ts'
import { round } from './path.ts'

/** Who carries the stack: the three states, in the order of the story. */
export const STATES = ['devops', 'platform', 'serverless'] as const
export type RoleState = (typeof STATES)[number]

/** The blocks of the stack; they stand in the same place in every state. */
export const BLOCK = { x: 386, top: 140, width: 411, height: 48, pitch: 56 } as const
/** The platform's ground ends here. */
export const FLOOR = 656
export const STOP = 9
/** What follows, large at the foot, in two lines or three. */
export const VERDICT = {
  two: { y: 596, size: 31, lineHeight: 40 },
  three: { y: 580, size: 24, lineHeight: 32 },
  beside: { y: 612, size: 24, lineHeight: 32 },
} as const

/** One who carries stands where a bundle of lines begins: the middle of the body, and the x where the lines part. */
export const CARRIER = {
  left: { body: 130, part: 190 },
  right: { body: 1150, part: 1090 },
  /** Between two lines of the bundle. */
  pitch: 4.8,
  /** Above this a body would stand in the title. */
  highest: 122,
} as const

/** The nine specialists, one beside each block, and where their arcs begin. */
export const SPECIALIST = { x: 816, dot: 836, wide: 1.28 } as const

/** The middle of a layer, counted from 0 at the top: `rowY(0)` => 164. */
export function rowY(index: number): number {
  return BLOCK.top + BLOCK.height / 2 + index * BLOCK.pitch
}

/** The line under the last layer that the developer holds, in the middle of the gap: `boundaryY(4)` => 360. */
export function boundaryY(held: number): number {
  return BLOCK.top + held * BLOCK.pitch - (BLOCK.pitch - BLOCK.height) / 2
}

/** How many pairs so many people make: `pairs(9)` => 36. */
export function pairs(people: number): number {
  return (people * (people - 1)) / 2
}

/** Half an ellipse for each pair of specialists, one at each layer; neighbours first. */
export function arcs(layers: number): string[] {
  return Array.from({ length: layers - 1 }, (_, step) =>
    Array.from({ length: layers - step - 1 }, (_, from) => {
      const [top, bottom] = [rowY(from), rowY(from + step + 1)]
      const high = (bottom - top) / 2
      return `M${SPECIALIST.dot} ${top} A${round(high * SPECIALIST.wide)} ${high} 0 0 1 ${SPECIALIST.dot} ${bottom}`
    }),
  ).flat()
}

export interface Fan {
  /** Where the bundle leaves its carrier. */
  hub: Point
  lines: string[]
}

/** A line from one carrier to each of the layers `from` to `to`, the last one not included. */
export function fan(side: 'left' | 'right', from: number, to: number): Fan {
  const count = to - from
  const y = (rowY(from) + rowY(to - 1)) / 2
  const { body, part } = CARRIER[side]
  const end = side === 'left' ? BLOCK.x : BLOCK.x + BLOCK.width
  const bend = (end - part) / 2
  const lines = Array.from({ length: count }, (_, index) => {
    const leave = round(y + (index - (count - 1) / 2) * CARRIER.pitch)
    const arrive = rowY(from + index)
    return `M${body} ${leave} H${part} C${part + bend} ${leave} ${end - bend} ${arrive} ${end} ${arrive}`
  })
  return { hub: { x: body, y }, lines }
}
