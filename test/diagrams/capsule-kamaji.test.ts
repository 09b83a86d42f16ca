import { expect, it } from 'vitest'
import { apiServers, PAIR, sideDrawing, SIDES } from '../../diagrams/capsule-kamaji.ts'
import { isBox } from '../../diagrams/tenancy.ts'

it('counts the API servers that tenants use: one with Capsule, one a tenant with Kamaji', () => {
  expect(SIDES.map(side => apiServers(side).length)).toEqual([1, 3])
})

it('keeps both drawings apart and above what is compared', () => {
  const right = (side: (typeof SIDES)[number]) =>
    Math.max(
      ...sideDrawing(side)
        .filter(isBox)
        .map(({ x, width }) => x + width),
    )
  expect(right('capsule')).toBeLessThan(PAIR.left.hosted)
  expect(right('hosted')).toBeCloseTo(1208, 0)
  expect(PAIR.drawing.y + PAIR.drawing.height).toBeLessThan(PAIR.rows[0] - 20)
})
