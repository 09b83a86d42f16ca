import type { Point } from './path.ts'
import type { Shape } from './tenancy.ts'
import { column } from './grid.ts'
import { largeDrawing } from './tenancy-large.ts'
import { moved } from './tenancy.ts'

/** The models that stand beside each other, left and right. */
export const SIDES = ['capsule', 'hosted'] as const
export type Side = (typeof SIDES)[number]

/** What is compared under the drawings. */
export const DIFFERENCES = ['api', 'nodes', 'tenant'] as const
export type Difference = (typeof DIFFERENCES)[number]

export const PAIR = {
  left: { capsule: column(1), hosted: column(7) },
  name: 188,
  drawing: { y: 206, height: 352 },
  /** Baselines of what is compared. */
  rows: [588, 617, 646],
  /** How far right of a row's name its fact begins. */
  fact: 116,
  badge: 12,
  /** Where the counted API servers stand again, beside the fact they prove. */
  proof: { x: 340, pitch: 32 },
} as const

export function sideDrawing(side: Side): Shape[] {
  return moved(largeDrawing(side, PAIR.drawing.height), { x: PAIR.left[side], y: PAIR.drawing.y })
}

/** Where the API servers that tenants use are counted: the right end of Capsule's one bar, the shoulder of each of Kamaji's pods. */
export function apiServers(side: Side): Point[] {
  const shapes = sideDrawing(side)
  if (side === 'capsule') {
    return shapes.flatMap(shape =>
      shape.kind === 'plane' ? [{ x: shape.x + shape.width - 24, y: shape.y + shape.height / 2 }] : [],
    )
  }
  return shapes.flatMap(shape =>
    shape.kind === 'hosted-plane' ? [{ x: shape.x + shape.width - 3, y: shape.y + 6 }] : [],
  )
}
