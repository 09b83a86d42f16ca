import type { Point } from './path.ts'
import type { Tenant } from './tenant.ts'

/** The five ways to share Kubernetes, from everything shared to nothing. */
export const MODELS = ['namespaces', 'capsule', 'virtual', 'hosted', 'own'] as const
export type Model = (typeof MODELS)[number]

/** What a tenant gets, then what the provider pays. */
export const ATTRIBUTES = ['isolation', 'autonomy', 'cost', 'effort'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** The words a drawing of a model carries; data/tenancy.yaml holds them. */
export const WORDS = [
  'control-plane',
  'host-plane',
  'admin-plane',
  'capsule',
  'policies',
  'objects',
  'datastore',
  'node',
  'tenants',
  'namespaces',
  'as-pods',
  'syncs',
  'machines',
] as const
export type Word = (typeof WORDS)[number]

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Letter {
  kind: 'letter'
  x: number
  /** The baseline. */
  y: number
  tenant: Tenant
}

export interface Caption {
  kind: 'caption'
  x: number
  y: number
  word: Word
  anchor: 'start' | 'middle'
}

/**
 * What the drawings of tenancy are made of. Width means sharing: what spans the three lanes is shared, one lane is a tenant's own.
 * A control plane on machines is a `plane` (a bar), as a pod it is a `hosted-plane` (a pill with its tenant's letter and pattern).
 */
export type Shape =
  | (Box & { kind: 'cluster'; tenant?: Tenant })
  | (Box & { kind: 'node'; named?: boolean; inside?: boolean })
  | (Box & { kind: 'pod'; tenant: Tenant })
  | (Box & { kind: 'plane'; tenant?: Tenant; word?: Word })
  | (Box & { kind: 'hosted-plane'; tenant: Tenant })
  | (Box & { kind: 'machine' })
  | (Box & { kind: 'namespace' })
  | (Box & { kind: 'virtual-cluster' })
  | (Box & { kind: 'group' })
  | (Box & { kind: 'operator'; word?: Word })
  | (Box & { kind: 'objects'; word: Word })
  | (Box & { kind: 'datastore'; word: Word })
  | Letter
  | Caption
  | { kind: 'control' | 'link'; from: Point; to: Point }

export type BoxShape = Extract<Shape, Box>

/** The part of a drawing that is a box, for whoever measures it. */
export function isBox(shape: Shape): shape is BoxShape {
  return 'width' in shape
}

/** The two pods a tenant runs on one node, side by side and centred in `room`. */
export function podPair(room: Box, pod: { width: number; height: number; gap: number }, tenant: Tenant): Shape[] {
  const left = room.x + (room.width - 2 * pod.width - pod.gap) / 2
  return [0, 1].map(index => ({
    kind: 'pod',
    tenant,
    x: left + index * (pod.width + pod.gap),
    y: room.y + (room.height - pod.height) / 2,
    width: pod.width,
    height: pod.height,
  }))
}

/** `rows({ from: 0, to: 100, count: 2, gap: 10 })` => tops 0 and 55, each 45 high. */
export function rows({
  from,
  to,
  count,
  gap,
}: {
  from: number
  to: number
  count: number
  gap: number
}): { y: number; height: number }[] {
  const height = (to - from - (count - 1) * gap) / count
  return Array.from({ length: count }, (_, index) => ({ y: from + index * (height + gap), height }))
}

/** A drawing at another place. */
export function moved(shapes: readonly Shape[], by: Point): Shape[] {
  return shapes.map(shape => {
    if ('from' in shape) {
      return {
        ...shape,
        from: { x: shape.from.x + by.x, y: shape.from.y + by.y },
        to: { x: shape.to.x + by.x, y: shape.to.y + by.y },
      }
    }
    return { ...shape, x: shape.x + by.x, y: shape.y + by.y }
  })
}
