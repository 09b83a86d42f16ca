import type { Box } from '../../model/diagnostic.ts'

export interface Point {
  x: number
  y: number
}

/** How directions and sizes change from an element to the slide: the first four numbers of a CSS `matrix()`. */
export interface Linear {
  a: number
  b: number
  c: number
  d: number
}

/** The corners of a box that may be turned, in order around it. */
export type Quad = [Point, Point, Point, Point]

export const UPRIGHT: Linear = { a: 1, b: 0, c: 0, d: 1 }

/** One change after another, as CSS writes them from left to right. */
export function combine(outer: Linear, inner: Linear): Linear {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
  }
}

/** How much taller what is upright becomes. */
export function heightScale({ c, d }: Linear): number {
  return Math.hypot(c, d)
}

/** Whether boxes stay boxes: nothing is turned or slanted. */
export function keepsUpright({ b, c }: Linear): boolean {
  return Math.abs(b) < 0.01 && Math.abs(c) < 0.01
}

export function rightOf({ x, width }: Box): number {
  return x + width
}

export function bottomOf({ y, height }: Box): number {
  return y + height
}

/** What two boxes share; none where they only touch. */
export function sharedBox(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x)
  const y = Math.max(one.y, other.y)
  const width = Math.min(rightOf(one), rightOf(other)) - x
  const height = Math.min(bottomOf(one), bottomOf(other)) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** The smallest box around boxes; at least one is given. */
export function boxAround([first, ...others]: readonly [Box, ...Box[]]): Box {
  return others.reduce<Box>((all, one) => {
    const x = Math.min(all.x, one.x)
    const y = Math.min(all.y, one.y)
    return { x, y, width: Math.max(rightOf(all), rightOf(one)) - x, height: Math.max(bottomOf(all), bottomOf(one)) - y }
  }, first)
}

/** The smallest upright box around a shape. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/**
 * The corners of a part of a box that may be turned.
 *
 * @param centre Of the box, on the slide.
 * @param linear From the box to the slide.
 * @param part From the box's centre, in its own pixels.
 */
export function turnedBox(centre: Point, linear: Linear, part: Box): Quad {
  const { a, b, c, d } = linear
  const at = (x: number, y: number): Point => ({ x: centre.x + a * x + c * y, y: centre.y + b * x + d * y })
  return [at(part.x, part.y), at(rightOf(part), part.y), at(rightOf(part), bottomOf(part)), at(part.x, bottomOf(part))]
}

/**
 * How wide a turned box is in its own pixels, from the upright box around it and its height in its own pixels.
 *
 * A box `w` by `h` has bounds of `|a|w + |c|h` by `|b|w + |d|h`; the equation in which `w` weighs more is the steadier one.
 */
export function ownWidth(bounds: Box, { a, b, c, d }: Linear, height: number): number {
  const width =
    Math.abs(a) >= Math.abs(b)
      ? (bounds.width - Math.abs(c) * height) / Math.abs(a)
      : (bounds.height - Math.abs(d) * height) / Math.abs(b)
  return Math.max(0, width)
}

function cross(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
}

export function areaOf(points: readonly Point[]): number {
  return (
    Math.abs(
      points.reduce((sum, { x, y }, index) => {
        const next = points[(index + 1) % points.length] ?? { x, y }
        return sum + x * next.y - next.x * y
      }, 0),
    ) / 2
  )
}

/** The shape that two convex shapes share, by cutting one along each side of the other (Sutherland and Hodgman, 1974). */
export function sharedShape(one: readonly Point[], other: readonly Point[]): Point[] {
  const [first, second, third] = other
  const turn = first && second && third ? Math.sign(cross(first, second, third)) || 1 : 1
  let shape = [...one]
  for (const [index, from] of other.entries()) {
    const to = other[(index + 1) % other.length] ?? from
    const inside = (point: Point): number => cross(from, to, point) * turn
    shape = shape.flatMap((point, at) => {
      const next = shape[(at + 1) % shape.length] ?? point
      const [here, there] = [inside(point), inside(next)]
      const share = here / (here - there)
      const crossing = { x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share }
      return [...(here >= 0 ? [point] : []), ...(here * there < 0 ? [crossing] : [])]
    })
  }
  return shape
}

/** Points spread evenly over a shape of four corners, none on its edge. */
export function pointsIn([from, across, , down]: Quad, columns: number, rows: number): Point[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const u = ((index % columns) + 0.5) / columns
    const v = (Math.floor(index / columns) + 0.5) / rows
    return {
      x: from.x + (across.x - from.x) * u + (down.x - from.x) * v,
      y: from.y + (across.y - from.y) * u + (down.y - from.y) * v,
    }
  })
}

/** The corners of an upright box. */
export function cornersOf(box: Box): Quad {
  return [
    { x: box.x, y: box.y },
    { x: rightOf(box), y: box.y },
    { x: rightOf(box), y: bottomOf(box) },
    { x: box.x, y: bottomOf(box) },
  ]
}
