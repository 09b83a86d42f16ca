import { expect, it } from 'vitest'
import { asking, DRAWN, hostedPlane, SERVICE, tenantAt, tenantCluster, ticket } from '../../diagrams/self-service.ts'

const places = Array.from({ length: DRAWN }, (_, index) => index)

it('draws fifty of each: who asks, tickets, control planes, clusters, every one in a place of its own', () => {
  expect(DRAWN).toBe(50)
  for (const draw of [asking, ticket, hostedPlane, tenantCluster])
    expect(new Set(places.map(index => JSON.stringify(draw(index)))).size).toBe(50)
})

it('keeps what tenants own above the boundary, and what is run for them below it', () => {
  for (const index of places) {
    for (const own of [asking(index), tenantCluster(index)]) expect(own.y + own.height).toBeLessThan(SERVICE.line)
    for (const run of [ticket(index), hostedPlane(index)]) {
      expect(run.y).toBeGreaterThan(SERVICE.line)
      expect(run.y + run.height).toBeLessThan(SERVICE.floor)
    }
  }
})

it('lays tickets on the desk in piles that do not lean into each other', () => {
  const piles = Map.groupBy(places.map(ticket), ({ x }) => Math.round((x - SERVICE.desk.x - 24) / 117.5))
  expect([...piles.values()].map(pile => pile.length)).toEqual([10, 10, 10, 10, 10])
  expect(Math.max(...places.map(ticket).map(({ y, height }) => y + height))).toBeLessThan(SERVICE.desk.y)
})

it('keeps the clusters inside the margins', () => {
  for (const { x, width } of places.map(tenantCluster)) expect(x + width).toBeLessThanOrEqual(1208)
})

it('has letters for the first three tenants, the others are many', () => {
  expect([0, 1, 2, 3].map(tenantAt)).toEqual(['A', 'B', 'C', undefined])
})
