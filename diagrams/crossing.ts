import type { Point } from './path.ts'
import { CANVAS } from './grid.ts'
import { round } from './path.ts'

/** A place on the earth, in degrees: north and east are positive. */
export interface Place {
  latitude: number
  longitude: number
}

/** Where the map lies on the slide; it bleeds off left and right. */
export const MAP = { x: 0, y: 140, width: CANVAS.width, height: 508 } as const

/** Mercator: pixels a degree of longitude, and where longitude 0 and the equator would lie. Valencia stands right, Detroit left, Italy in full. */
const PIXELS_PER_DEGREE = 10.6
const MERIDIAN_X = 1048.3
const EQUATOR_Y = 946.1

const EARTH_RADIUS_KM = 6371
const RADIANS = Math.PI / 180

/** A place in slide pixels, by Mercator's projection: north is up and every angle is true. */
export function project({ latitude, longitude }: Place): Point {
  const northing = Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)) / RADIANS
  return { x: MERIDIAN_X + longitude * PIXELS_PER_DEGREE, y: EQUATOR_Y - northing * PIXELS_PER_DEGREE }
}

/** A ring of [longitude, latitude] as a closed SVG path. */
export function coastPath(outline: readonly (readonly [number, number])[]): string {
  const corners = outline.map(([longitude, latitude]) => {
    const { x, y } = project({ longitude, latitude })
    return `${round(x)} ${round(y)}`
  })
  return `M${corners.join('L')}Z`
}

function centralAngle(from: Place, to: Place): number {
  const north = Math.sin(((to.latitude - from.latitude) * RADIANS) / 2)
  const east = Math.sin(((to.longitude - from.longitude) * RADIANS) / 2)
  const haversine = north ** 2 + Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * east ** 2
  return 2 * Math.asin(Math.sqrt(haversine))
}

/** Kilometres over the earth's surface, by the haversine formula on a sphere of 6,371 km. */
export function distance(from: Place, to: Place): number {
  return EARTH_RADIUS_KM * centralAngle(from, to)
}

/** The shortest way over the earth from one place to another as so many even steps; both ends are in it. */
export function greatCircle(from: Place, to: Place, steps = 64): Place[] {
  const angle = centralAngle(from, to)
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps
    const a = Math.sin((1 - share) * angle) / Math.sin(angle)
    const b = Math.sin(share * angle) / Math.sin(angle)
    const [x, y, z] = [from, to]
      .map(place => [
        Math.cos(place.latitude * RADIANS) * Math.cos(place.longitude * RADIANS),
        Math.cos(place.latitude * RADIANS) * Math.sin(place.longitude * RADIANS),
        Math.sin(place.latitude * RADIANS),
      ])
      .reduce((first, second) => first.map((value, axis) => a * value + b * (second[axis] ?? 0))) as [
      number,
      number,
      number,
    ]
    return { latitude: Math.atan2(z, Math.hypot(x, y)) / RADIANS, longitude: Math.atan2(y, x) / RADIANS }
  })
}

/** The points as one open SVG path. */
export function linePath(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`
}
