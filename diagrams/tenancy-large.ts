import type { Model, Shape } from './tenancy.ts'
import { podPair, rows } from './tenancy.ts'
import { TENANTS } from './tenant.ts'

/** A model's large drawing is as wide as six columns of the grid; how high it is, is its slide's choice. */
export const LARGE_WIDTH = 556
/** Below this, rows would be lower than a pod. */
export const LARGE_LEAST_HEIGHT = 330

const INSET = 20
const INNER = LARGE_WIDTH - 2 * INSET
const BAR = 36
const FIRST_BAR = {
  x: INSET,
  y: INSET,
  width: INNER,
  height: BAR,
}
const POD = { width: 46, height: 26, gap: 10 }
const NODE_GAP = 18
const HOSTED = { width: 112, height: 46 }
/** How far the nodes end above the frame. */
const NODES_FOOT = 24
/** A lane runs past the nodes it crosses. */
const LANE_FOOT = 10

/** Left of the lanes stand the names of the rows. */
const LANE = { left: 128, pitch: 140, width: 124 }
const CLUSTER = { width: 174.67, gap: 16 }

function lane(index: number): { x: number, width: number } {
  return { x: LANE.left + index * LANE.pitch, width: LANE.width }
}

const centre = (box: { x: number, width: number }) => box.x + box.width / 2

function rowName(word: 'tenants' | 'namespaces' | 'syncs', y: number): Shape {
  return {
    kind: 'caption',
    x: INSET,
    y,
    word,
    anchor: 'start',
  }
}

function nodesWithPods(from: number, height: number): Shape[] {
  return rows({
    from,
    to: height - NODES_FOOT,
    count: 2,
    gap: NODE_GAP,
  }).flatMap((row): Shape[] => [
    ...TENANTS.flatMap((tenant, index) => podPair({
      ...lane(index),
      ...row,
    }, POD, tenant)),
  ])
}

function sharedNodes(from: number, height: number): Shape[] {
  return rows({
    from,
    to: height - NODES_FOOT,
    count: 2,
    gap: NODE_GAP,
  })
    .map(row => ({
      kind: 'node',
      named: true,
      x: INSET,
      width: INNER,
      ...row,
    }))
}

function namespaces(height: number): Shape[] {
  const top = 118
  const nodesFrom = 188
  return [
    {
      kind: 'cluster',
      x: 0,
      y: 0,
      width: LARGE_WIDTH,
      height,
    },
    { kind: 'plane', ...FIRST_BAR, word: 'control-plane' },
    {
      kind: 'objects',
      ...FIRST_BAR,
      y: 66,
      word: 'objects',
    },
    rowName('tenants', top + 28),
    rowName('namespaces', top + 50),
    ...sharedNodes(nodesFrom, height),
    ...TENANTS.flatMap((tenant, index): Shape[] => [
      {
        kind: 'namespace',
        ...lane(index),
        y: top,
        height: height - LANE_FOOT - top,
      },
      {
        kind: 'letter',
        x: centre(lane(index)),
        y: top + 40,
        tenant,
      },
    ]),
    ...nodesWithPods(nodesFrom, height),
  ]
}

function capsule(height: number): Shape[] {
  const operator = { ...FIRST_BAR, y: 62 }
  const foot = operator.y + operator.height
  const nodesFrom = 206
  const space = { width: 58, gap: 8, top: 184 }
  return [
    {
      kind: 'cluster',
      x: 0,
      y: 0,
      width: LARGE_WIDTH,
      height,
    },
    { kind: 'plane', ...FIRST_BAR, word: 'control-plane' },
    { kind: 'operator', ...operator, word: 'capsule' },
    {
      kind: 'caption',
      x: centre(lane(0)) + 14,
      y: foot + 20,
      word: 'policies',
      anchor: 'start',
    },
    rowName('tenants', foot + 52),
    rowName('namespaces', foot + 92),
    ...sharedNodes(nodesFrom, height),
    ...TENANTS.flatMap((tenant, index): Shape[] => [
      {
        kind: 'control',
        from: {
          x: centre(lane(index)),
          y: foot,
        },
        to: {
          x: centre(lane(index)),
          y: foot + 30,
        },
      },
      {
        kind: 'letter',
        x: centre(lane(index)),
        y: foot + 54,
        tenant,
      },
      {
        kind: 'group',
        ...lane(index),
        y: foot + 64,
        height: 14,
      },
      ...[0, 1].map((which): Shape => ({
        kind: 'namespace',
        x: lane(index).x + which * (space.width + space.gap),
        y: space.top,
        width: space.width,
        height: height - LANE_FOOT - space.top,
      })),
    ]),
    ...rows({
      from: nodesFrom,
      to: height - NODES_FOOT,
      count: 2,
      gap: NODE_GAP,
    }).flatMap(row => TENANTS.flatMap((tenant, index) => podPair(
      {
        ...lane(index),
        ...row,
      },
      { ...POD, width: 42, gap: space.width + space.gap - 42 },
      tenant,
    ))),
  ]
}

function virtual(height: number): Shape[] {
  const planes = { y: 98, height: 68 }
  const nodesFrom = 208
  const top = 72
  return [
    {
      kind: 'cluster',
      x: 0,
      y: 0,
      width: LARGE_WIDTH,
      height,
    },
    { kind: 'plane', ...FIRST_BAR, word: 'host-plane' },
    {
      kind: 'node',
      named: true,
      x: INSET,
      width: INNER,
      ...planes,
    },
    ...sharedNodes(nodesFrom, height),
    {
      kind: 'caption',
      x: INSET + 14,
      y: planes.y + planes.height / 2 + 6,
      word: 'as-pods',
      anchor: 'start',
    },
    rowName('syncs', planes.y + planes.height + 24),
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const { x, width } = lane(index)
      const plane = {
        x: centre(lane(index)) - HOSTED.width / 2,
        y: planes.y + (planes.height - HOSTED.height) / 2,
        ...HOSTED,
      }
      return [
        {
          kind: 'namespace',
          x: x - 5,
          width: width + 10,
          y: top,
          height: height - LANE_FOOT + 2 - top,
        },
        {
          kind: 'virtual-cluster',
          x,
          width,
          y: top + 8,
          height: height - LANE_FOOT - top - 12,
        },
        { kind: 'hosted-plane', tenant, ...plane },
        {
          kind: 'control',
          from: {
            x: centre(lane(index)),
            y: plane.y + plane.height,
          },
          to: {
            x: centre(lane(index)),
            y: nodesFrom + 6,
          },
        },
      ]
    }),
    ...nodesWithPods(nodesFrom, height),
  ]
}

function tenantCluster(index: number): { x: number, width: number } {
  return { x: index * (CLUSTER.width + CLUSTER.gap), width: CLUSTER.width }
}

function clusterNodes(from: number, height: number): Shape[] {
  return TENANTS.flatMap((tenant, index) => {
    const { x, width } = tenantCluster(index)
    return rows({
      from,
      to: height - 14,
      count: 2,
      gap: 12,
    }).flatMap((row): Shape[] => {
      const node = { x: x + 12, width: width - 24, ...row }
      return [
        { kind: 'node', ...node },
        ...podPair(node, { ...POD, width: 50 }, tenant),
      ]
    })
  })
}

function hosted(height: number): Shape[] {
  const planes = { y: 66, height: 58 }
  const datastore = { y: 142, height: 34 }
  const admin = 192
  const clusters = admin + 32
  return [
    {
      kind: 'cluster',
      x: 0,
      y: 0,
      width: LARGE_WIDTH,
      height: admin,
    },
    { kind: 'plane', ...FIRST_BAR, word: 'admin-plane' },
    {
      kind: 'node',
      x: INSET,
      width: INNER,
      ...planes,
    },
    {
      kind: 'datastore',
      x: INSET,
      width: INNER,
      ...datastore,
      word: 'datastore',
    },
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const x = centre(tenantCluster(index))
      const plane = { x: x - HOSTED.width / 2, y: planes.y + 6, ...HOSTED }
      return [
        { kind: 'hosted-plane', tenant, ...plane },
        {
          kind: 'link',
          from: { x, y: plane.y + plane.height },
          to: { x, y: datastore.y },
        },
        {
          kind: 'cluster',
          tenant,
          ...tenantCluster(index),
          y: clusters,
          height: height - clusters,
        },
        {
          kind: 'control',
          from: { x, y: admin },
          to: { x, y: clusters },
        },
      ]
    }),
    ...clusterNodes(clusters + 16, height),
  ]
}

function own(height: number): Shape[] {
  const machines = { count: 3, gap: 9, y: 24, height: 62 }
  return [
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const { x, width } = tenantCluster(index)
      const room = width - 24
      const machine = (room - (machines.count - 1) * machines.gap) / machines.count
      return [
        {
          kind: 'cluster',
          tenant,
          x,
          width,
          y: 0,
          height,
        },
        ...Array.from({ length: machines.count }, (_, which) => x + 12 + which * (machine + machines.gap)).flatMap((left): Shape[] => [
          {
            kind: 'node',
            x: left,
            y: machines.y,
            width: machine,
            height: machines.height,
          },
          {
            kind: 'plane',
            tenant,
            x: left + 7,
            y: machines.y + 20,
            width: machine - 14,
            height: 22,
          },
        ]),
        {
          kind: 'caption',
          x: x + width / 2,
          y: machines.y + machines.height + 26,
          word: 'machines',
          anchor: 'middle',
        },
      ]
    }),
    ...clusterNodes(158, height),
  ]
}

const DRAWINGS: Record<Model, (height: number) => Shape[]> = {
  namespaces,
  capsule,
  virtual,
  hosted,
  own,
}

/**
 * The large drawing of a model, from 0 0 to 556 and `height`: what the small one shows, with its words.
 *
 * @throws RangeError when `height` leaves no room for the pods.
 */
export function largeDrawing(model: Model, height: number): Shape[] {
  if (height < LARGE_LEAST_HEIGHT)
    throw new RangeError(`a large drawing is ${LARGE_LEAST_HEIGHT} high at least, not ${height}`)
  return DRAWINGS[model](height)
}
