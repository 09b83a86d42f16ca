import type { Shape } from './tenancy.ts'
import { centre, FIRST_BAR, HOSTED, INNER, INSET, LARGE_WIDTH, POD } from './tenancy-large-sizes.ts'
import { podPair, rows } from './tenancy.ts'
import { TENANTS } from './tenant.ts'

const CLUSTER = { width: 174.67, gap: 16 }

function tenantCluster(index: number): { x: number; width: number } {
  return { x: index * (CLUSTER.width + CLUSTER.gap), width: CLUSTER.width }
}

function clusterNodes(from: number, height: number): Shape[] {
  return TENANTS.flatMap((tenant, index) => {
    const { x, width } = tenantCluster(index)
    return rows({ from, to: height - 14, count: 2, gap: 12 }).flatMap((row): Shape[] => {
      const node = { x: x + 12, width: width - 24, ...row }
      return [{ kind: 'node', ...node }, ...podPair(node, { ...POD, width: 50 }, tenant)]
    })
  })
}

export function hosted(height: number): Shape[] {
  const planes = { y: 66, height: 58 }
  const datastore = { y: 142, height: 34 }
  const admin = 192
  const clusters = admin + 32
  return [
    { kind: 'cluster', x: 0, y: 0, width: LARGE_WIDTH, height: admin },
    { kind: 'plane', ...FIRST_BAR, word: 'admin-plane' },
    { kind: 'node', x: INSET, width: INNER, ...planes },
    { kind: 'datastore', x: INSET, width: INNER, ...datastore, word: 'datastore' },
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const x = centre(tenantCluster(index))
      const plane = { x: x - HOSTED.width / 2, y: planes.y + 6, ...HOSTED }
      return [
        { kind: 'hosted-plane', tenant, ...plane },
        { kind: 'link', from: { x, y: plane.y + plane.height }, to: { x, y: datastore.y } },
        { kind: 'cluster', tenant, ...tenantCluster(index), y: clusters, height: height - clusters },
        { kind: 'control', from: { x, y: admin }, to: { x, y: clusters } },
      ]
    }),
    ...clusterNodes(clusters + 16, height),
  ]
}

export function own(height: number): Shape[] {
  const top = 12
  const machines = { count: 3, gap: 9, y: top + 24, height: 62 }
  return [
    ...TENANTS.flatMap((tenant, index): Shape[] => {
      const { x, width } = tenantCluster(index)
      const room = width - 24
      const machine = (room - (machines.count - 1) * machines.gap) / machines.count
      return [
        { kind: 'cluster', tenant, x, width, y: top, height: height - top },
        ...Array.from({ length: machines.count }, (_, which) => x + 12 + which * (machine + machines.gap)).flatMap(
          (left): Shape[] => [
            { kind: 'node', x: left, y: machines.y, width: machine, height: machines.height },
            { kind: 'plane', tenant, x: left + 7, y: machines.y + 20, width: machine - 14, height: 22 },
          ],
        ),
        { kind: 'caption', x: x + width / 2, y: machines.y + machines.height + 26, word: 'machines', anchor: 'middle' },
      ]
    }),
    ...clusterNodes(top + 158, height),
  ]
}
