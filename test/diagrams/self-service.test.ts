import { expect, it } from 'vitest'
import { declares, DRAWN, hostedPlane, SERVICE, sheet, tenantAt, tenantCluster } from '../../diagrams/self-service.ts'

const places = Array.from({ length: DRAWN }, (_, index) => index)

it('draws a control plane in the admin cluster for every tenant cluster it draws', () => {
  const { pods } = SERVICE
  for (const index of places) {
    const plane = hostedPlane(index)
    expect(plane.x).toBeGreaterThan(pods.x)
    expect(plane.x + plane.width).toBeLessThan(pods.x + pods.width)
    expect(plane.y + plane.height).toBeLessThan(pods.y + pods.height)
  }
  expect(new Set(places.map(index => JSON.stringify(hostedPlane(index)))).size).toBe(DRAWN)
})

it('keeps the tenant clusters inside the margins and above their name', () => {
  for (const { x, y, width, height } of places.map(tenantCluster)) {
    expect(x + width).toBeLessThanOrEqual(1208)
    expect(y + height).toBeLessThan(SERVICE.clustersName - 16)
  }
})

it('brings every declaration to the admin cluster’s control plane, the later ones on the first one’s line', () => {
  const [first, second, third] = [0, 1, 2].map(declares)
  expect(first?.at(-1)?.x).toBe(SERVICE.plane.x)
  expect(third?.at(-1)?.y).toBe(first?.at(-1)?.y)
  expect(second?.at(-1)?.x).toBe(third?.at(-1)?.x)
})

it('leaves room below the sheets for the scheme', () => {
  const last = sheet(2)
  expect(last.y + last.height).toBeLessThan(SERVICE.scheme.y - 60)
})

it('has letters for the first three tenants, the others are many', () => {
  expect([0, 1, 2, 3].map(tenantAt)).toEqual(['A', 'B', 'C', undefined])
})
