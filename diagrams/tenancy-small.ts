import type { Box, Model, Shape } from './tenancy.ts'
import { podPair, rows } from './tenancy.ts'
import { TENANTS } from './tenant.ts'

/** A model's small drawing, before it is moved to its column. */
export const SMALL = { width: 169, height: 224 } as const

const INSET = 6
const INNER = SMALL.width - 2 * INSET
const BAR = 10
const POD = { width: 16.5, height: 13, gap: 4 }
const HOSTED = { width: 47, height: 29 }
/** Where the row of tenants stands; its letter's baseline is the same in every model. */
const TENANT_BASELINE = 71
const NODES = { from: 118, to: 212, count: 2, gap: 10 }

const LANE = { left: 11, pitch: 51.5, width: 44 }
const CLUSTER = { pitch: 58.5, width: 52 }

function lane(index: number): { x: number; width: number } {
  return { x: LANE.left + index * LANE.pitch, width: LANE.width }
}

const centre = (box: { x: number; width: number }) => box.x + box.width / 2

function frame(box: Partial<Box> = {}): Shape {
  return { kind: 'cluster', x: 0, y: 0, ...SMALL, ...box }
}

/** The control plane everybody shares: a bar on the node that carries it. */
function sharedPlane(): Shape[] {
  return [
    { kind: 'node', x: INSET, y: 12, width: INNER, height: 26 },
    { kind: 'plane', x: INSET + 8, y: 20, width: INNER - 16, height: BAR },
  ]
}

function sharedNodes(): Shape[] {
  return rows(NODES).map(row => ({ kind: 'node', x: INSET, width: INNER, ...row }))
}

function podsInLanes(): Shape[] {
  return rows(NODES).flatMap(row =>
    TENANTS.flatMap((tenant, index) => podPair({ ...lane(index), ...row }, POD, tenant)),
  )
}

/** Control planes as pods, on a node of the cluster they run in. */
function hostedPlanes(): Shape[] {
  return [
    { kind: 'node', x: INSET, y: 46, width: INNER, height: 36 },
    ...TENANTS.map((tenant, index): Shape => ({
      kind: 'hosted-plane',
      tenant,
      x: centre(lane(index)) - HOSTED.width / 2,
      y: 49.5,
      ...HOSTED,
    })),
  ]
}

function namespaces(): Shape[] {
  return [
    frame(),
    ...sharedPlane(),
    ...sharedNodes(),
    ...TENANTS.map((_, index): Shape => ({ kind: 'namespace', ...lane(index), y: 48, height: 170 })),
    ...TENANTS.map((tenant, index): Shape => ({ kind: 'letter', x: centre(lane(index)), y: TENANT_BASELINE, tenant })),
    ...podsInLanes(),
  ]
}

function capsule(): Shape[] {
  const half = { width: 20.5, gap: 3 }
  return [
    frame(),
    ...sharedPlane(),
    { kind: 'operator', x: INSET + 5, y: 44, width: INNER - 10, height: 6 },
    ...sharedNodes(),
    ...TENANTS.flatMap((tenant, index): Shape[] => [
      { kind: 'letter', x: centre(lane(index)), y: TENANT_BASELINE + 3, tenant },
      { kind: 'group', ...lane(index), y: 81, height: 8 },
      ...[0, 1].map((which): Shape => ({
        kind: 'namespace',
        x: lane(index).x + which * (half.width + half.gap),
        y: 94,
        width: half.width,
        height: 124,
      })),
    ]),
    ...rows(NODES).flatMap(row =>
      TENANTS.flatMap((tenant, index) =>
        podPair(
          { ...lane(index), ...row },
          { width: 15.5, height: POD.height, gap: half.width + half.gap - 15.5 },
          tenant,
        ),
      ),
    ),
  ]
}

function virtual(): Shape[] {
  return [
    frame(),
    ...sharedPlane(),
    ...sharedNodes(),
    ...TENANTS.map((_, index): Shape => ({ kind: 'virtual-cluster', ...lane(index), y: 62, height: 156 })),
    ...hostedPlanes(),
    ...podsInLanes(),
  ]
}

function tenantCluster(index: number): { x: number; width: number } {
  return { x: index * CLUSTER.pitch, width: CLUSTER.width }
}

function ownNodes(): Shape[] {
  return TENANTS.flatMap((tenant, index) =>
    rows(NODES).flatMap(row => {
      const { x, width } = tenantCluster(index)
      const node = { x: x + 5, width: width - 10, ...row }
      return [{ kind: 'node' as const, ...node }, ...podPair(node, POD, tenant)]
    }),
  )
}

function hosted(): Shape[] {
  return [
    frame({ height: 90 }),
    ...sharedPlane(),
    ...hostedPlanes(),
    ...TENANTS.flatMap((_, index): Shape[] => [
      frame({ ...tenantCluster(index), y: 110, height: 114 }),
      { kind: 'control', from: { x: centre(lane(index)), y: 79 }, to: { x: centre(lane(index)), y: 110 } },
    ]),
    ...ownNodes(),
  ]
}

function own(): Shape[] {
  return [
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const { x, width } = tenantCluster(index)
      return [
        frame({ x, width }),
        { kind: 'node', x: x + 5, y: 12, width: width - 10, height: 26 },
        { kind: 'plane', tenant, x: x + 10, y: 20, width: width - 20, height: BAR },
        { kind: 'letter', x: x + width / 2, y: TENANT_BASELINE, tenant },
      ]
    }),
    ...ownNodes(),
  ]
}

const DRAWINGS: Record<Model, () => Shape[]> = { namespaces, capsule, virtual, hosted, own }

/** The small drawing of a model, from 0 0 to 169 224. */
export function smallDrawing(model: Model): Shape[] {
  return DRAWINGS[model]()
}
