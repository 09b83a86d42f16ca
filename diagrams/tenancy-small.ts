import type { Box, Model, Shape } from './tenancy.ts'
import type { Tenant } from './tenant.ts'
import { TENANTS } from './tenant.ts'

/** A model's small drawing, before it is moved to its column: four layers, from what is a tenant's own to the machines under all of it. */
export const SMALL = { width: 169, height: 184 } as const

/** The four layers, from above: their tops and heights. */
export const LAYERS = {
  namespaces: { y: 21, height: 31 },
  nodes: { y: 69, height: 28 },
  api: { y: 115, height: 28 },
  machines: { y: 163, height: 18 },
} as const
export type Layer = keyof typeof LAYERS
export const LAYER_NAMES = Object.keys(LAYERS) as Layer[]

/** How many of the layers are a tenant's own in each model; what lies below is run for it. Our reading. */
export const OWNED: Record<Model, number> = { namespaces: 1, capsule: 1, virtual: 1, hosted: 2, own: 4 }

const LANE = { width: 51, pitch: 59 } as const
const LETTER = 15
const POD = { width: 36, height: 16 } as const
const BAR = 20
const MACHINE = { width: 11, pitch: 14, count: 3 } as const
const HALF = { width: 24, gap: 3 } as const

/** Between two layers, where a boundary passes; under the last one, where the ground ends. */
export function boundaryUnder(layers: number): number {
  const layer = LAYERS[LAYER_NAMES[layers - 1] ?? 'namespaces']
  const next = LAYER_NAMES[layers]
  const bottom = layer.y + layer.height
  return next === undefined ? bottom + 18 : (bottom + LAYERS[next].y) / 2 + 0.5
}

function lane(index: number): { x: number; width: number } {
  return { x: index * LANE.pitch, width: LANE.width }
}

function inMiddle(box: Box, width: number, height: number): Box {
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

const eachTenant = (draw: (tenant: Tenant, lane: { x: number; width: number }) => Shape[]): Shape[] =>
  TENANTS.flatMap((tenant, index) => draw(tenant, lane(index)))

const letters = (): Shape[] =>
  eachTenant((tenant, { x, width }) => [{ kind: 'letter', x: x + width / 2, y: LETTER, tenant }])

const oneNamespace = (): Shape[] =>
  eachTenant((tenant, box) => [
    { kind: 'namespace', ...box, ...LAYERS.namespaces },
    { kind: 'pod', tenant, ...inMiddle({ ...box, ...LAYERS.namespaces }, POD.width, POD.height) },
  ])

/** Capsule groups a tenant's namespaces. */
const groupedNamespaces = (): Shape[] =>
  eachTenant((tenant, { x, width }) => [
    { kind: 'group', x, width, y: LAYERS.namespaces.y, height: 6 },
    ...[0, 1].flatMap((which): Shape[] => {
      const space = {
        x: x + which * (HALF.width + HALF.gap),
        y: LAYERS.namespaces.y + 6,
        width: HALF.width,
        height: LAYERS.namespaces.height - 6,
      }
      return [
        { kind: 'namespace', ...space },
        { kind: 'pod', tenant, ...inMiddle(space, 17, 12) },
      ]
    }),
  ])

const sharedNodes = (): Shape[] => [{ kind: 'node', x: 0, width: SMALL.width, ...LAYERS.nodes }]
const ownNodes = (): Shape[] => eachTenant((_, box) => [{ kind: 'node', ...box, ...LAYERS.nodes }])

const bar = (box: { x: number; width: number }): Box => ({
  ...box,
  y: LAYERS.api.y + (LAYERS.api.height - BAR) / 2,
  height: BAR,
})
const sharedApi = (): Shape[] => [{ kind: 'plane', ...bar({ x: 0, width: SMALL.width }) }]
const apiAsPods = (): Shape[] => eachTenant((tenant, box) => [{ kind: 'hosted-plane', tenant, ...box, ...LAYERS.api }])
const ownApi = (): Shape[] => eachTenant((tenant, box) => [{ kind: 'plane', tenant, ...bar(box) }])

function threeMachines(from: number): Shape[] {
  return Array.from({ length: MACHINE.count }, (_, index) => ({
    kind: 'machine',
    x: from + index * MACHINE.pitch,
    width: MACHINE.width,
    ...LAYERS.machines,
  }))
}
const sharedMachines = (): Shape[] => threeMachines(6)
const ownMachines = (): Shape[] => eachTenant((_, { x }) => threeMachines(x + 6))

const DRAWINGS: Record<Model, () => Shape[]> = {
  namespaces: () => [...oneNamespace(), ...sharedNodes(), ...sharedApi(), ...sharedMachines()],
  capsule: () => [...groupedNamespaces(), ...sharedNodes(), ...sharedApi(), ...sharedMachines()],
  virtual: () => [...oneNamespace(), ...sharedNodes(), ...apiAsPods(), ...sharedMachines()],
  hosted: () => [...oneNamespace(), ...ownNodes(), ...apiAsPods(), ...sharedMachines()],
  own: () => [...oneNamespace(), ...ownNodes(), ...ownApi(), ...ownMachines()],
}

/** The small drawing of a model, from 0 0 to 169 184. */
export function smallDrawing(model: Model): Shape[] {
  return [...letters(), ...DRAWINGS[model]()]
}
