import type { Shape } from './tenancy.ts'
import { centre, FIRST_BAR, HOSTED, INNER, INSET, LARGE_WIDTH, POD } from './tenancy-large-sizes.ts'
import { podPair, rows } from './tenancy.ts'
import { TENANTS } from './tenant.ts'

const NODE_GAP = 18
/** How far the nodes end above the frame. */
const NODES_FOOT = 24
/** A lane runs past the nodes it crosses. */
const LANE_FOOT = 10

/** Left of the lanes stand the names of the rows. */
const LANE = { left: 138, pitch: 138, width: 120 }

function lane(index: number): { x: number; width: number } {
  return { x: LANE.left + index * LANE.pitch, width: LANE.width }
}

function rowName(word: 'tenants' | 'namespaces' | 'syncs', y: number): Shape {
  return { kind: 'caption', x: INSET, y, word, anchor: 'start' }
}

function nodesWithPods(from: number, height: number): Shape[] {
  return rows({ from, to: height - NODES_FOOT, count: 2, gap: NODE_GAP }).flatMap((row): Shape[] => [
    ...TENANTS.flatMap((tenant, index) => podPair({ ...lane(index), ...row }, POD, tenant)),
  ])
}

function sharedNodes(from: number, height: number): Shape[] {
  return rows({ from, to: height - NODES_FOOT, count: 2, gap: NODE_GAP }).map(row => ({
    kind: 'node',
    named: true,
    x: INSET,
    width: INNER,
    ...row,
  }))
}

export function namespaces(height: number): Shape[] {
  const top = 118
  const nodesFrom = 188
  return [
    { kind: 'cluster', x: 0, y: 0, width: LARGE_WIDTH, height },
    { kind: 'plane', ...FIRST_BAR, word: 'control-plane' },
    { kind: 'objects', ...FIRST_BAR, y: 66, word: 'objects' },
    rowName('tenants', top + 28),
    rowName('namespaces', top + 50),
    ...sharedNodes(nodesFrom, height),
    ...TENANTS.flatMap((tenant, index): Shape[] => [
      { kind: 'namespace', ...lane(index), y: top, height: height - LANE_FOOT - top },
      { kind: 'letter', x: centre(lane(index)), y: top + 40, tenant },
    ]),
    ...nodesWithPods(nodesFrom, height),
  ]
}

export function capsule(height: number): Shape[] {
  const operator = { ...FIRST_BAR, y: 62 }
  const foot = operator.y + operator.height
  const nodesFrom = 206
  const space = { width: 56, gap: 8, top: 184 }
  return [
    { kind: 'cluster', x: 0, y: 0, width: LARGE_WIDTH, height },
    { kind: 'plane', ...FIRST_BAR, word: 'control-plane' },
    { kind: 'operator', ...operator, word: 'capsule' },
    { kind: 'caption', x: centre(lane(0)) + 14, y: foot + 20, word: 'policies', anchor: 'start' },
    rowName('tenants', foot + 52),
    rowName('namespaces', foot + 76),
    ...sharedNodes(nodesFrom, height),
    ...TENANTS.flatMap((tenant, index): Shape[] => [
      { kind: 'control', from: { x: centre(lane(index)), y: foot }, to: { x: centre(lane(index)), y: foot + 30 } },
      { kind: 'letter', x: centre(lane(index)), y: foot + 54, tenant },
      { kind: 'group', ...lane(index), y: foot + 64, height: 14 },
      ...[0, 1].map((which): Shape => ({
        kind: 'namespace',
        x: lane(index).x + which * (space.width + space.gap),
        y: space.top,
        width: space.width,
        height: height - LANE_FOOT - space.top,
      })),
    ]),
    ...rows({ from: nodesFrom, to: height - NODES_FOOT, count: 2, gap: NODE_GAP }).flatMap(row =>
      TENANTS.flatMap((tenant, index) =>
        podPair({ ...lane(index), ...row }, { ...POD, width: 42, gap: space.width + space.gap - 42 }, tenant),
      ),
    ),
  ]
}

export function virtual(height: number): Shape[] {
  const planes = { y: 98, height: 68 }
  const nodesFrom = 208
  const top = 72
  return [
    { kind: 'cluster', x: 0, y: 0, width: LARGE_WIDTH, height },
    { kind: 'plane', ...FIRST_BAR, word: 'host-plane' },
    { kind: 'node', named: true, x: INSET, width: INNER, ...planes },
    ...sharedNodes(nodesFrom, height),
    { kind: 'caption', x: INSET + 14, y: planes.y + planes.height / 2 + 6, word: 'as-pods', anchor: 'start' },
    rowName('syncs', planes.y + planes.height + 18),
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const { x, width } = lane(index)
      const plane = {
        x: centre(lane(index)) - HOSTED.width / 2,
        y: planes.y + (planes.height - HOSTED.height) / 2,
        ...HOSTED,
      }
      return [
        { kind: 'virtual-cluster', x, width, y: top, height: height - LANE_FOOT - top },
        { kind: 'hosted-plane', tenant, ...plane },
        {
          kind: 'control',
          from: { x: centre(lane(index)), y: plane.y + plane.height },
          to: { x: centre(lane(index)), y: nodesFrom + 6 },
        },
      ]
    }),
    ...nodesWithPods(nodesFrom, height),
  ]
}
