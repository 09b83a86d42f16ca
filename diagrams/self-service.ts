import type { Point } from './path.ts'
import type { Box } from './tenancy.ts'
import type { Tenant } from './tenant.ts'
import { TENANTS } from './tenant.ts'

/** The boundary between what tenants own and what is run for them, and where the ground below it ends. */
export const SERVICE = {
  line: 404,
  floor: 656,
  heads: { left: 72, right: 748, y: 204, foot: 628 },
  sides: { x: 642, above: 392, below: 432 },
  /** By hand: a desk with piles of tickets, and those who work behind it. */
  desk: { x: 72, y: 590, width: 1136, height: 10, leg: 24 },
  team: { desk: { x: 790, pitch: 84, scale: 2 }, loop: { x: 584, pitch: 44, foot: 594, scale: 1 } },
  people: 3,
  hand: { down: 302, up: 874 },
  /** Automated: one loop. */
  loop: { y: 488, back: 558, xs: [116, 302, 488], label: 528 },
} as const

const GRID = { across: 10, down: 5 } as const
/** As many tenants, declarations, control planes and clusters as are drawn. */
export const DRAWN = GRID.across * GRID.down

const ASKING = { x: 72, y: 222, pitch: { x: 48, y: 33 }, width: 28, height: 28 } as const
const CLUSTERS = { x: 748, y: 222, pitch: { x: 46.4, y: 33 }, width: 41, height: 28 } as const
const PLANES = { x: 748, y: 446, pitch: { x: 46.4, y: 29 }, width: 41, height: 23 } as const
const PILES = { count: 5, x: 96, pitch: 117.5, width: 100, height: 10, step: 12.2 } as const

type Grid = typeof ASKING | typeof CLUSTERS | typeof PLANES

function inGrid(index: number, { x, y, pitch, width, height }: Grid): Box {
  return { x: x + (index % GRID.across) * pitch.x, y: y + Math.floor(index / GRID.across) * pitch.y, width, height }
}

/** Who asks: a tenant, and later its declaration in the same place. */
export function asking(index: number): Box {
  return inGrid(index, ASKING)
}

/** A tenant's cluster. */
export function tenantCluster(index: number): Box {
  return inGrid(index, CLUSTERS)
}

/** A tenant's control plane, as a pod of the provider's. */
export function hostedPlane(index: number): Box {
  return inGrid(index, PLANES)
}

/** The tenant a place belongs to; beyond the third they are many, and have no letter. */
export function tenantAt(index: number): Tenant | undefined {
  return TENANTS[index]
}

/** A ticket in its pile on the desk, from below; no pile is quite straight, and none is another on the next run. */
export function ticket(index: number): Box {
  const pile = index % PILES.count
  const level = Math.floor(index / PILES.count)
  const askew = ((level * 3 + pile * 2) % 5) * 2.4 - 5
  return {
    x: PILES.x + pile * PILES.pitch + askew,
    y: SERVICE.desk.y - PILES.height - 1.5 - level * PILES.step,
    width: PILES.width,
    height: PILES.height,
  }
}

/** A sheet of paper whose upper right corner is folded. */
export function sheetPath({ x, y, width, height }: Box, fold = 8): string {
  return `M${x} ${y} H${x + width - fold} L${x + width} ${y + fold} V${y + height} H${x} Z M${x + width - fold} ${y} V${y + fold} H${x + width}`
}

/** From the loop's last station back to its first. */
export function loopBack(): Point[] {
  const { xs, y, back } = SERVICE.loop
  return [
    { x: xs[2], y: y + 15 },
    { x: xs[2], y: back },
    { x: xs[0], y: back },
    { x: xs[0], y: y + 15 },
  ]
}
