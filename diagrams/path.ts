/** A point on the slide, in pixels from its top left. */
export interface Point {
  x: number
  y: number
}

/** Two decimals are a fiftieth of a pixel on stage; more only swell the file. `round(1 / 3)` => 0.33 */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

function towards(from: Point, to: Point, length: number): Point {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  if (distance === 0) return from
  const share = length / distance
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/**
 * An SVG path through the points whose corners are rounded by `radius`, or by half of the shorter side where there is no room.
 * `roundedPath([{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 40 }], 10)` => `M0 0 L30 0 Q40 0 40 10 L40 40`
 */
export function roundedPath(points: readonly Point[], radius = 0): string {
  return points
    .map((point, index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (!before) return `M${round(point.x)} ${round(point.y)}`
      if (!after || radius === 0) return `L${round(point.x)} ${round(point.y)}`
      const bend = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
      const enter = towards(point, before, bend)
      const leave = towards(point, after, bend)
      return `L${round(enter.x)} ${round(enter.y)} Q${round(point.x)} ${round(point.y)} ${round(leave.x)} ${round(leave.y)}`
    })
    .join(' ')
}

/** The head of an arrow that arrives at `tip` from `from`: three corners for a `<polygon points>`; `size` is its length. */
export function arrowHead(from: Point, tip: Point, size = 12): string {
  const base = towards(tip, from, size)
  const half = (size * 0.5) / (distance(from, tip) || 1)
  const across = { x: -(tip.y - from.y) * half, y: (tip.x - from.x) * half }
  return [tip, { x: base.x + across.x, y: base.y + across.y }, { x: base.x - across.x, y: base.y - across.y }]
    .map(corner => `${round(corner.x)},${round(corner.y)}`)
    .join(' ')
}

/** The points with the last one drawn back by `length`, so that a line ends under its arrow head and not at its tip. */
export function shortened(points: readonly Point[], length: number): Point[] {
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last || !before) return [...points]
  return [...points.slice(0, -1), towards(last, before, length)]
}
