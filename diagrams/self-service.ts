import type { Point } from './path.ts'
import type { Box } from './tenancy.ts'
import type { Tenant } from './tenant.ts'
import { TENANTS } from './tenant.ts'

/** As many tenant clusters as are drawn for N. */
export const DRAWN = 24

export const SERVICE = {
  heads: { y: 142, declare: 72, reconcile: 396, follow: 896 },
  admin: { x: 396, y: 172, width: 416, height: 370 },
  plane: { x: 416, y: 194, width: 376, height: 36 },
  controllers: { x: 416, y: 256, width: 376, height: 96 },
  loop: { y: 304, label: 338, xs: [478, 604, 730], back: 280 },
  pods: { x: 416, y: 374, width: 376, height: 152 },
  bracket: { x: 872, y: 360 },
  clustersName: 646,
  team: { x: 428, y: 590, pitch: 38, people: 3, words: 556 },
  scheme: { x: 72, y: 602 },
  same: { x: 396, y: 646 },
} as const

const SHEET = { x: 72, y: 172, width: 226, height: 84, pitch: 100 }
const PILL = { columns: 6, width: 47, height: 27, pitch: { x: 61, y: 33 }, x: 428, y: 392 }
const MINI = { columns: 4, width: 66, height: 62, pitch: { x: 82, y: 74 }, x: 896, y: 172 }

/** The tenant a place belongs to; beyond the third they are many, and have no letter. */
export function tenantAt(index: number): Tenant | undefined {
  return TENANTS[index]
}

function inRows(index: number, grid: typeof PILL | typeof MINI): Box {
  return {
    x: grid.x + (index % grid.columns) * grid.pitch.x,
    y: grid.y + Math.floor(index / grid.columns) * grid.pitch.y,
    width: grid.width,
    height: grid.height,
  }
}

/** A tenant's control plane, as a pod in the admin cluster. */
export function hostedPlane(index: number): Box {
  return inRows(index, PILL)
}

/** A tenant's cluster. */
export function tenantCluster(index: number): Box {
  return inRows(index, MINI)
}

/** A tenant's declaration. */
export function sheet(index: number): Box {
  return { x: SHEET.x, y: SHEET.y + index * SHEET.pitch, width: SHEET.width, height: SHEET.height }
}

/** A sheet of paper whose upper right corner is folded. */
export function sheetPath({ x, y, width, height }: Box, fold = 16): string {
  return `M${x} ${y} H${x + width - fold} L${x + width} ${y + fold} V${y + height} H${x} Z M${x + width - fold} ${y} V${y + fold} H${x + width}`
}

/** From a declaration to the admin cluster's control plane: the first straight there, the last up to the first, the others to the last. */
export function declares(index: number): Point[] {
  const { x, y, width, height } = sheet(index)
  const middle = y + height / 2
  const { plane } = SERVICE
  const target = plane.y + plane.height / 2
  const turn = (x + width + SERVICE.admin.x) / 2
  if (index === 0) {
    return [
      { x: x + width, y: target },
      { x: plane.x, y: target },
    ]
  }
  const joins = [
    { x: x + width, y: middle },
    { x: turn, y: middle },
  ]
  return index === TENANTS.length - 1 ? [...joins, { x: turn, y: target }] : joins
}

/** From the first tenant's control plane to its cluster. */
export function firstRun(): Point[] {
  const from = SERVICE.admin.x + SERVICE.admin.width
  const { x, y, height } = tenantCluster(0)
  return [
    { x: from, y: y + height / 2 },
    { x, y: y + height / 2 },
  ]
}

/** From the admin cluster to all of them. */
export function allRun(): Point[] {
  const { bracket, admin } = SERVICE
  return [
    { x: admin.x + admin.width, y: bracket.y },
    { x: bracket.x, y: bracket.y },
  ]
}

/** A person, standing on `foot`: a head and shoulders. */
export function person(x: number, foot: number): { head: Point & { radius: number }; shoulders: string } {
  return { head: { x, y: foot - 27, radius: 8 }, shoulders: `M${x - 14} ${foot} v-2 a14 14 0 0 1 28 0 v2 Z` }
}
