import { CONTENT } from './grid.ts'

/** A machine is a mark; three marks are a tenant's, and 25 tenants stand in a row. */
const MACHINE = { width: 33, height: 16, pitch: 20 } as const
const ROW = { tenants: 25, first: 240, pitch: 70 } as const
const TENANT_PITCH = (CONTENT.width - MACHINE.width) / (ROW.tenants - 1)

export const BOUNDARY_Y = 474
/** The baselines of the question's halves. */
export const QUESTION = { x: CONTENT.left, own: 452, run: 526 } as const
/** Beside the machines: what they are. */
export const LABELS = { own: { x: CONTENT.left, y: 396 }, run: { x: CONTENT.left + 54, y: 605 } } as const
/** Where the machines stand that are run for all. */
export const RUN_Y = 570

export interface Mark {
  x: number
  y: number
  width: number
  height: number
}

function column(x: number, y: number, machines: number): Mark[] {
  return Array.from({ length: machines }, (_, index) => ({
    x,
    y: y + index * MACHINE.pitch,
    width: MACHINE.width,
    height: MACHINE.height,
  }))
}

/** Every tenant's machines, tenants from left to right in two rows. */
export function ownMachines(tenants: number, machines: number): Mark[] {
  return Array.from({ length: tenants }, (_, index) =>
    column(
      CONTENT.left + (index % ROW.tenants) * TENANT_PITCH,
      ROW.first + Math.floor(index / ROW.tenants) * ROW.pitch,
      machines,
    ),
  ).flat()
}

/** The machines that are run for all tenants, under the first tenant's. */
export function runMachines(machines: number): Mark[] {
  return column(CONTENT.left, RUN_Y, machines)
}
