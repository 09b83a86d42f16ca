import type { Box } from './tenancy.ts'
import { column } from './grid.ts'

/** Still needed, freed, or idle before and after. */
export type Use = 'needed' | 'freed' | 'idle'
export interface Cell extends Box {
  use: Use
}

/** Three pictures side by side, as wide as four columns of the grid; what is said above and below each. */
export const LEANER = {
  /** Whole pixels, or some borders would be thicker than others. */
  columns: [column(1), column(5), column(9)].map(Math.round) as [number, number, number],
  claim: 170,
  top: 204,
  words: 529,
  more: 602,
  key: 636,
} as const

const CORES = { across: 10, down: 8, pitch: { x: 35, y: 34 }, side: 28, idle: 10 } as const
const MACHINES = { across: 5, pitch: { x: 72, y: 28 }, step: 21, width: 15, height: 20 } as const
const PODS = { levels: 8, pitch: { x: 36, y: 34 }, width: 31, height: 20, drop: 4 } as const

/** Cores of a host, those that are busy in the first columns; freed ones are taken from the top. */
export function cores(all: number, before: number, after: number): Cell[] {
  const busy = before / CORES.down
  return Array.from({ length: all }, (_, index) => {
    const x = index % CORES.across
    const y = Math.floor(index / CORES.across)
    const fromBelow = (CORES.down - 1 - y) * busy + x
    const use: Use = x >= busy ? 'idle' : fromBelow < after ? 'needed' : 'freed'
    const inset = use === 'idle' ? (CORES.side - CORES.idle) / 2 : 0
    const side = CORES.side - 2 * inset
    return { use, x: x * CORES.pitch.x + inset, y: y * CORES.pitch.y + inset, width: side, height: side }
  })
}

/** Machines in groups, each group a tenant's control plane; the groups that stay are the first from below. */
export function machines(groups: number, each: number, after: number): Cell[] {
  const down = Math.ceil(groups / MACHINES.across)
  return Array.from({ length: groups }, (_, group) => group).flatMap(group =>
    Array.from({ length: each }, (_, index): Cell => ({
      use: group * each + index < after ? 'needed' : 'freed',
      x: (group % MACHINES.across) * MACHINES.pitch.x + index * MACHINES.step,
      y: (down - 1 - Math.floor(group / MACHINES.across)) * MACHINES.pitch.y,
      width: MACHINES.width,
      height: MACHINES.height,
    })),
  )
}

/** Pods moment by moment, from the left: as many as the demand are needed, the rest of the peak is freed. */
export function podsInTime(demand: readonly number[], follows: boolean): Cell[] {
  return demand.flatMap((needed, moment) =>
    Array.from({ length: PODS.levels }, (_, level): Cell => ({
      use: !follows || level < needed ? 'needed' : 'freed',
      x: moment * PODS.pitch.x,
      y: (PODS.levels - 1 - level) * PODS.pitch.y + PODS.drop,
      width: PODS.width,
      height: PODS.height,
    })),
  )
}
