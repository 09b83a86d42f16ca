import type { Point } from './path.ts'
import type { Box, Shape } from './tenancy.ts'
import { steppedBoundary } from './boundary.ts'
import { column, columns } from './grid.ts'
import { TENANTS } from './tenant.ts'

/** The models that stand beside each other, left and right. */
export const SIDES = ['capsule', 'hosted'] as const
export type Side = (typeof SIDES)[number]

export const PAIR = {
  left: { capsule: column(1), hosted: column(7) },
  width: columns(6),
  head: 222,
  /** Baseline of what is run for tenants, under each frame. */
  run: 641,
  floor: 656,
  /** Where the boundary lies on each side, and where it steps down. */
  line: { capsule: 352, hosted: 440, step: 640 },
} as const

const FRAME = { y: 234, foot: 612 } as const
const INSET = 20
const INNER = PAIR.width - 2 * INSET
const BAR = 36
/** Capsule's groups: a bracket over two namespaces, three groups side by side. */
const GROUP = { y: 272, width: 152, pitch: 182, x: 20, namespace: { y: 286, width: 72, height: 48, gap: 8 } } as const
const POD = { width: 50, height: 28 } as const
/** A tenant's cluster of its own. */
const CLUSTER = {
  width: columns(2) - 0.33,
  pitch: columns(2) + 24,
  height: 188,
  nodes: [274, 344],
  node: { inset: 12, height: 62 },
} as const
const ADMIN = {
  y: 458,
  planes: { y: 470, width: 124, height: 38 },
  datastore: { y: 522, height: 28 },
  bar: 562,
} as const

const middle = (box: { x: number; width: number }): number => box.x + box.width / 2

function cluster(x: number, y: number, width: number, foot: number): Shape {
  return { kind: 'cluster', x, y, width, height: foot - y }
}

/** A group's place: `groupAt(0)` is tenant A's. */
function groupAt(index: number): { x: number; width: number } {
  return { x: PAIR.left.capsule + GROUP.x + index * GROUP.pitch, width: GROUP.width }
}

function clusterAt(index: number): { x: number; width: number } {
  return { x: PAIR.left.hosted + index * CLUSTER.pitch, width: CLUSTER.width }
}

/** Where a tenant is named, above what it owns. */
export function tenantNames(side: Side): Point[] {
  return TENANTS.map((_, index) => ({
    x: middle(side === 'capsule' ? groupAt(index) : clusterAt(index)),
    y: FRAME.y + 28,
  }))
}

/** The boundary, level on the left; once Kamaji is told it steps down and goes on. */
export function pairBoundary(): Point[] {
  const { capsule, hosted, step } = PAIR.line
  return steppedBoundary([
    { from: 0, y: capsule },
    { from: step, y: hosted },
  ])
}

/** From Capsule to each tenant's namespaces. */
export function policies(): { from: Point; to: Point }[] {
  return TENANTS.map((_, index) => ({
    from: { x: middle(groupAt(index)), y: PAIR.line.capsule + 40 },
    to: { x: middle(groupAt(index)), y: 336 },
  }))
}

function capsule(): Shape[] {
  const left = PAIR.left.capsule
  const inner = left + INSET
  const { namespace } = GROUP
  return [
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const group = groupAt(index)
      return [
        { kind: 'group', ...group, y: GROUP.y, height: 10 },
        ...[0, 1].flatMap((which): Shape[] => {
          const x = group.x + which * (namespace.width + namespace.gap)
          return [
            { kind: 'namespace', x, y: namespace.y, width: namespace.width, height: namespace.height },
            {
              kind: 'pod',
              tenant,
              x: x + (namespace.width - POD.width) / 2,
              y: namespace.y + (namespace.height - POD.height) / 2,
              ...POD,
            },
          ]
        }),
      ]
    }),
    { kind: 'operator', x: inner, y: PAIR.line.capsule + 40, width: INNER, height: 42, word: 'capsule' },
    ...[452, 504].map((y): Shape => ({ kind: 'node', inside: true, x: inner, y, width: INNER, height: 40 })),
    { kind: 'plane', x: inner, y: 562, width: INNER, height: BAR, word: 'control-plane' },
    ...policies().map((arrow): Shape => ({ kind: 'control', ...arrow })),
  ]
}

function hosted(): Shape[] {
  const left = PAIR.left.hosted
  const inner = left + INSET
  const plane = (index: number): Box => ({ x: middle(clusterAt(index)) - ADMIN.planes.width / 2, ...ADMIN.planes })
  return [
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const { x, width } = clusterAt(index)
      return [
        cluster(x, FRAME.y, width, FRAME.y + CLUSTER.height),
        ...CLUSTER.nodes.flatMap((y): Shape[] => {
          const node = {
            x: x + CLUSTER.node.inset,
            y,
            width: width - 2 * CLUSTER.node.inset,
            height: CLUSTER.node.height,
          }
          const pods = node.x + (node.width - 2 * POD.width - 8) / 2
          return [
            { kind: 'node', inside: true, ...node },
            ...[0, 1].map((which): Shape => ({
              kind: 'pod',
              tenant,
              x: pods + which * (POD.width + 8),
              y: y + 28,
              ...POD,
            })),
          ]
        }),
      ]
    }),
    cluster(left, ADMIN.y, PAIR.width, FRAME.foot),
    { kind: 'datastore', x: inner, ...ADMIN.datastore, width: INNER, word: 'datastore' },
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const box = plane(index)
      const x = middle(box)
      return [
        { kind: 'link', from: { x, y: box.y + box.height }, to: { x, y: ADMIN.datastore.y } },
        { kind: 'hosted-plane', tenant, ...box },
        { kind: 'control', from: { x, y: box.y }, to: { x, y: FRAME.y + CLUSTER.height + 4 } },
      ]
    }),
    { kind: 'plane', x: inner, y: ADMIN.bar, width: INNER, height: BAR, word: 'admin-plane' },
  ]
}

/** Capsule's one cluster, which stands on both sides of the boundary and is drawn under its tint. */
export function sharedCluster(): Box {
  return { x: PAIR.left.capsule, y: FRAME.y, width: PAIR.width, height: FRAME.foot - FRAME.y }
}

export function sideDrawing(side: Side): Shape[] {
  return side === 'capsule' ? capsule() : hosted()
}
