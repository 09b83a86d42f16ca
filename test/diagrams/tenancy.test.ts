import type { Shape } from '../../diagrams/tenancy.ts'
import { describe, expect, it } from 'vitest'
import { LARGE_LEAST_HEIGHT, LARGE_WIDTH } from '../../diagrams/tenancy-large-sizes.ts'
import { largeDrawing } from '../../diagrams/tenancy-large.ts'
import { FOCUS, modelLeft, modelsBoundary, OVERVIEW, placed, target } from '../../diagrams/tenancy-models.ts'
import { LAYERS, SMALL, smallDrawing } from '../../diagrams/tenancy-small.ts'
import { isBox, MODELS, moved, rows } from '../../diagrams/tenancy.ts'
import { TENANTS } from '../../diagrams/tenant.ts'

const DRAWINGS = [
  {
    size: 'large',
    width: LARGE_WIDTH,
    height: 404,
    draw: (model: (typeof MODELS)[number]) => largeDrawing(model, 404),
  },
  {
    size: 'large and low',
    width: LARGE_WIDTH,
    height: 352,
    draw: (model: (typeof MODELS)[number]) => largeDrawing(model, 352),
  },
]

function ofKind(shapes: readonly Shape[], kind: Shape['kind']): Shape[] {
  return shapes.filter(shape => shape.kind === kind)
}

describe.each(DRAWINGS)('the $size drawing', ({ width, height, draw }) => {
  it.each(MODELS)('of %s stays within its frame', model => {
    for (const shape of draw(model).filter(isBox)) {
      expect(shape.x).toBeGreaterThanOrEqual(0)
      expect(shape.y).toBeGreaterThanOrEqual(0)
      expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.02)
      expect(shape.y + shape.height).toBeLessThanOrEqual(height)
    }
  })

  it.each(MODELS)('of %s gives every tenant the same four pods', model => {
    const pods = draw(model).flatMap(shape => (shape.kind === 'pod' ? [shape.tenant] : []))
    for (const tenant of TENANTS) expect(pods.filter(owner => owner === tenant)).toHaveLength(4)
  })

  it.each(MODELS)('of %s keeps each pod inside a node', model => {
    const shapes = draw(model)
    const nodes = shapes.filter(isBox).filter(shape => shape.kind === 'node')
    for (const pod of shapes.filter(isBox).filter(shape => shape.kind === 'pod')) {
      expect(
        nodes.some(
          node =>
            pod.x > node.x &&
            pod.y > node.y &&
            pod.x + pod.width < node.x + node.width &&
            pod.y + pod.height < node.y + node.height,
        ),
      ).toBe(true)
    }
  })

  it('has one bar for all where the control plane is shared, and bars with a tenant only where it is not', () => {
    for (const model of MODELS) {
      const owners = new Set(draw(model).flatMap(shape => (shape.kind === 'plane' ? [shape.tenant] : [])))
      expect([...owners]).toEqual(model === 'own' ? [...TENANTS] : [undefined])
    }
  })

  it('runs control planes as pods in virtual and hosted, nowhere else', () => {
    expect(MODELS.filter(model => ofKind(draw(model), 'hosted-plane').length === TENANTS.length)).toEqual([
      'virtual',
      'hosted',
    ])
    expect(MODELS.filter(model => ofKind(draw(model), 'hosted-plane').length > 0)).toEqual(['virtual', 'hosted'])
  })

  it('counts the clusters: one, one admin and three tenants, or three', () => {
    expect(MODELS.map(model => ofKind(draw(model), 'cluster').length)).toEqual([1, 1, 1, 4, 3])
  })
})

describe('the small drawing', () => {
  it.each(MODELS)('of %s stays within its frame', model => {
    for (const shape of smallDrawing(model).filter(isBox)) {
      expect(shape.x).toBeGreaterThanOrEqual(0)
      expect(shape.x + shape.width).toBeLessThanOrEqual(SMALL.width)
      expect(shape.y + shape.height).toBeLessThanOrEqual(SMALL.height)
    }
  })

  it('gives a tenant several namespaces only with Capsule', () => {
    expect(MODELS.map(model => ofKind(smallDrawing(model), 'namespace').length)).toEqual([3, 6, 3, 3, 3])
  })

  it('has what is shared wide and what is a tenant’s own narrow, layer by layer', () => {
    const pieces = (kind: Shape['kind']) => MODELS.map(model => ofKind(smallDrawing(model), kind).length)
    expect(pieces('node')).toEqual([1, 1, 1, 3, 3])
    expect(pieces('plane')).toEqual([1, 1, 0, 0, 3])
    expect(pieces('hosted-plane')).toEqual([0, 0, 3, 3, 0])
    expect(pieces('machine')).toEqual([3, 3, 3, 3, 9])
  })

  it('is cut by the boundary between two layers, never through one', () => {
    const line = modelsBoundary(MODELS)
    expect(line[0]).toEqual({ x: 0, y: 261 })
    expect(new Set(line.map(({ y }) => y))).toEqual(new Set([261, 306.5, 399]))
    for (const layer of Object.values(LAYERS)) {
      for (const { y } of line) {
        const at = y - OVERVIEW.drawing
        expect(at <= layer.y || at >= layer.y + layer.height).toBe(true)
      }
    }
  })
})

it('refuses a large drawing without room for its pods', () => {
  expect(() => largeDrawing('capsule', LARGE_LEAST_HEIGHT - 1)).toThrow('330 high at least, not 329')
})

it('moves every shape by the same way, arrows included', () => {
  const before = largeDrawing('hosted', 404)
  const after = moved(before, { x: 100, y: 10 })
  const places = (shapes: Shape[]) => shapes.map(shape => ('from' in shape ? shape.from : { x: shape.x, y: shape.y }))
  expect(places(after)).toEqual(places(before).map(({ x, y }) => ({ x: x + 100, y: y + 10 })))
})

it('shares a height among rows', () => {
  expect(rows({ from: 0, to: 100, count: 2, gap: 10 })).toEqual([
    { y: 0, height: 45 },
    { y: 55, height: 45 },
  ])
})

describe('the places of the models', () => {
  it('fill columns 3 to 12 with five models, and stay apart with any number', () => {
    expect(modelLeft(4, 5) + SMALL.width).toBeCloseTo(OVERVIEW.right, 0)
    for (const count of [1, 2, 3, 4, 5]) {
      for (let index = 1; index < count; index++)
        expect(modelLeft(index, count) - modelLeft(index - 1, count)).toBeGreaterThan(SMALL.width)
    }
  })

  it('shrink into a rail that ends above the foot', () => {
    const { y, scale } = placed(4, 5, true)
    expect(y + SMALL.height * scale).toBeLessThanOrEqual(656)
    expect(FOCUS.drawing.y + FOCUS.drawing.height).toBeLessThan(FOCUS.legend[0])
  })

  it('have targets that do not overlap', () => {
    for (const focused of [true, false]) {
      for (let index = 1; index < 5; index++) {
        const before = target(index - 1, 5, focused)
        const here = target(index, 5, focused)
        expect(before.x + before.width <= here.x || before.y + before.height <= here.y).toBe(true)
      }
    }
  })
})
