import { expect, it } from 'vitest'
import { PAIR, pairBoundary, sideDrawing, SIDES } from '../../diagrams/capsule-kamaji.ts'
import { isBox } from '../../diagrams/tenancy.ts'
import { TENANTS } from '../../diagrams/tenant.ts'

it('keeps both drawings apart, inside the margins and above the floor', () => {
  const boxes = (side: (typeof SIDES)[number]) => sideDrawing(side).filter(isBox)
  expect(Math.max(...boxes('capsule').map(({ x, width }) => x + width))).toBeLessThan(PAIR.left.hosted)
  expect(Math.max(...boxes('hosted').map(({ x, width }) => x + width))).toBeCloseTo(1208, 0)
  for (const side of SIDES) expect(Math.max(...boxes(side).map(({ y, height }) => y + height))).toBeLessThan(PAIR.floor)
})

it('puts above the boundary what a tenant owns, and below it what is run for all', () => {
  const above = { capsule: ['group', 'namespace', 'pod'], hosted: ['node', 'pod'] } as const
  for (const side of SIDES) {
    const own: readonly string[] = above[side]
    for (const shape of sideDrawing(side).filter(isBox)) {
      if (shape.kind === 'cluster') continue
      if (own.includes(shape.kind)) expect(shape.y + shape.height).toBeLessThan(PAIR.line[side])
      else expect(shape.y, shape.kind).toBeGreaterThan(PAIR.line[side])
    }
  }
})

it('steps down from Capsule to Kamaji', () => {
  expect(pairBoundary()).toEqual([
    { x: 0, y: 352 },
    { x: 640, y: 352 },
    { x: 640, y: 440 },
    { x: 1280, y: 440 },
  ])
})

it('gives every tenant one API server with Kamaji, and all of them one with Capsule', () => {
  const planes = SIDES.map(side => sideDrawing(side).filter(({ kind }) => kind === 'hosted-plane').length)
  expect(planes).toEqual([0, TENANTS.length])
})
