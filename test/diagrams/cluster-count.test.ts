import { describe, expect, it } from 'vitest'
import {
  block,
  COUNT,
  counted,
  isTenants,
  LIMITS,
  MARKS,
  nextStop,
  share,
  STOPS,
  tenantsAt,
  trackX,
  unitFor,
} from '../../diagrams/cluster-count.ts'

const OWN = { clusters: { shared: 0, each: 1 }, planes: { shared: 0, each: 1 }, onMachines: { shared: 0, each: 1 } }
const HOSTED = { clusters: { shared: 1, each: 1 }, planes: { shared: 1, each: 1 }, onMachines: { shared: 1, each: 0 } }

describe('the count', () => {
  it('is three machines a tenant where each has a cluster of its own', () => {
    expect(counted(OWN, 50, 3)).toEqual({
      clusters: { shared: 0, own: 50, total: 50 },
      planes: { shared: 0, own: 50, total: 50 },
      machines: { shared: 0, own: 150, total: 150 },
    })
  })

  it('stays at three machines where control planes are pods, however many tenants', () => {
    for (const tenants of [1, 50, 500]) expect(counted(HOSTED, tenants, 3).machines.total).toBe(3)
    expect(counted(HOSTED, 500, 3).planes).toEqual({ shared: 1, own: 500, total: 501 })
  })
})

describe('the slider', () => {
  it('finds every number of tenants again at its own place', () => {
    for (let tenants = LIMITS.least; tenants <= LIMITS.most; tenants++) expect(tenantsAt(share(tenants))).toBe(tenants)
  })

  it('is logarithmic: from 5 to 50 is as far as from 50 to 500', () => {
    expect(trackX(50) - trackX(5)).toBeCloseTo(trackX(500) - trackX(50))
  })

  it('leaves room for a label at each stop', () => {
    for (const [index, stop] of STOPS.entries()) {
      const before = STOPS[index - 1]
      if (before !== undefined) expect(trackX(stop) - trackX(before)).toBeGreaterThan(80)
    }
  })

  it('stays within its limits beyond its ends', () => {
    expect(tenantsAt(-1)).toBe(1)
    expect(tenantsAt(2)).toBe(500)
  })

  it('goes from stop to stop, and stays at the last', () => {
    expect(nextStop(30, 1)).toBe(50)
    expect(nextStop(30, -1)).toBe(20)
    expect(nextStop(500, 1)).toBe(500)
    expect(nextStop(1, -1)).toBe(1)
  })
})

it.each([0, 501, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '50', undefined])(
  'takes %s for no number of tenants',
  value => {
    expect(isTenants(value)).toBe(false)
  },
)

describe('the marks', () => {
  it('are one each up to 50 tenants, ten each beyond', () => {
    expect([1, 50, 51, 500].map(unitFor)).toEqual([1, 1, 10, 10])
  })

  it('keep their size while the count grows', () => {
    for (const count of [1, 7, 50])
      expect(new Set(block(count, 1, 'clusters', { x: 0, y: 0 }).map(mark => mark.width))).toEqual(
        new Set([MARKS.clusters.width]),
      )
  })

  it('are drawn to scale: together as wide as the count, in tens too', () => {
    for (const count of [1, 51, 73, 500]) {
      const ink = block(count, 10, 'planes', { x: 0, y: 0 }).reduce((sum, mark) => sum + mark.width, 0)
      expect(ink).toBeCloseTo((MARKS.planes.width * count) / 10)
    }
  })

  it('never reach the next row, the next column or the foot', () => {
    const rooms = [
      { kind: 'clusters', y: COUNT.clusters.marks + 12.5, foot: COUNT.clusters.foot, counts: [50, 500] },
      { kind: 'planes', y: COUNT.planes.marks + 10.8, foot: COUNT.planes.foot, counts: [50, 500] },
      { kind: 'machines', y: COUNT.machines.marks, foot: 656, counts: [150, 1500] },
    ] as const
    for (const { kind, y, foot, counts } of rooms) {
      for (const count of counts) {
        for (const mark of block(count, unitFor(count === counts[0] ? 50 : 500), kind, { x: 0, y })) {
          expect(mark.x + mark.width).toBeLessThanOrEqual(169.4)
          expect(mark.y + mark.height).toBeLessThan(foot)
        }
      }
    }
  })
})
