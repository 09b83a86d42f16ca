import { describe, expect, it } from 'vitest'
import {
  areaOf,
  boundsOf,
  boxAround,
  combine,
  cornersOf,
  heightScale,
  keepsUpright,
  ownWidth,
  pointsIn,
  sharedBox,
  sharedShape,
  turnedBox,
  UPRIGHT,
} from '../../../../scripts/check/page/geometry.ts'

function turned(degrees: number, scale = 1) {
  const angle = (degrees * Math.PI) / 180
  return {
    a: Math.cos(angle) * scale,
    b: Math.sin(angle) * scale,
    c: -Math.sin(angle) * scale,
    d: Math.cos(angle) * scale,
  }
}

describe('boxes', () => {
  it('share what lies in both', () => {
    expect(sharedBox({ x: 0, y: 0, width: 10, height: 10 }, { x: 6, y: 8, width: 10, height: 10 })).toEqual({
      x: 6,
      y: 8,
      width: 4,
      height: 2,
    })
  })

  it('share nothing where they only touch', () => {
    expect(sharedBox({ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 5, height: 5 })).toBeUndefined()
  })

  it('have one box around them all', () => {
    expect(
      boxAround([
        { x: 5, y: 5, width: 1, height: 1 },
        { x: 0, y: 8, width: 2, height: 4 },
      ]),
    ).toEqual({ x: 0, y: 5, width: 6, height: 7 })
  })
})

describe('a change from an element to the slide', () => {
  it('follows another as CSS writes them', () => {
    const { a, b, c, d } = combine(turned(30, 2), turned(15))
    const both = turned(45, 2)
    expect([a, b, c, d].map(part => part.toFixed(6))).toEqual(
      [both.a, both.b, both.c, both.d].map(part => part.toFixed(6)),
    )
  })

  it('tells how much taller text becomes, turned or not', () => {
    expect(heightScale(turned(37, 0.5))).toBeCloseTo(0.5)
    expect(heightScale({ a: 1, b: 0, c: 0, d: 3 })).toBe(3)
  })

  it('keeps boxes upright unless it turns or slants', () => {
    expect(keepsUpright({ a: 2, b: 0, c: 0, d: 0.5 })).toBe(true)
    expect(keepsUpright(turned(5))).toBe(false)
  })
})

describe('a turned box', () => {
  it.each([0, 20, 45, 90, 133, 270])('is found again from the box around it, at %d°', degrees => {
    const part = { x: -40, y: -10, width: 80, height: 20 }
    const bounds = boundsOf(turnedBox({ x: 100, y: 100 }, turned(degrees), part))
    expect(ownWidth(bounds, turned(degrees), 20)).toBeCloseTo(80)
  })

  it('has its corners where the turn takes them', () => {
    const [first, second] = turnedBox({ x: 0, y: 0 }, turned(90), { x: -2, y: -1, width: 4, height: 2 })
    expect(first.x).toBeCloseTo(1)
    expect(first.y).toBeCloseTo(-2)
    expect(second.y).toBeCloseTo(2)
  })
})

describe('two shapes', () => {
  it('share the area of their crossing', () => {
    const flat = turnedBox({ x: 0, y: 0 }, UPRIGHT, { x: -50, y: -5, width: 100, height: 10 })
    const upright = turnedBox({ x: 0, y: 0 }, turned(90), { x: -50, y: -5, width: 100, height: 10 })
    expect(areaOf(sharedShape(flat, upright))).toBeCloseTo(100)
  })

  it('share nothing when they stand side by side, though the boxes around them cross', () => {
    const one = turnedBox({ x: 0, y: 0 }, turned(-45), { x: -50, y: -8, width: 100, height: 16 })
    const other = turnedBox({ x: 30, y: 0 }, turned(-45), { x: -50, y: -8, width: 100, height: 16 })
    expect(sharedBox(boundsOf(one), boundsOf(other))).toBeDefined()
    expect(areaOf(sharedShape(one, other))).toBe(0)
  })

  it('share the same whichever way round their corners are named', () => {
    const one = cornersOf({ x: 0, y: 0, width: 10, height: 10 })
    const other = cornersOf({ x: 5, y: 5, width: 10, height: 10 })
    expect(areaOf(sharedShape(one, other.toReversed()))).toBeCloseTo(25)
    expect(areaOf(sharedShape(one.toReversed(), other))).toBeCloseTo(25)
  })
})

it('spreads points evenly within four corners', () => {
  expect(pointsIn(cornersOf({ x: 0, y: 0, width: 20, height: 10 }), 2, 1)).toEqual([
    { x: 5, y: 5 },
    { x: 15, y: 5 },
  ])
})
