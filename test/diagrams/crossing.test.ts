import { describe, expect, it } from 'vitest'
import { coastPath, distance, greatCircle, MAP, project } from '../../diagrams/crossing.ts'

const VALENCIA = { latitude: 39.4699, longitude: -0.3763 }
const DETROIT = { latitude: 42.3314, longitude: -83.0458 }

describe('the distance', () => {
  it('is 6,665 km from Valencia to Detroit, by the haversine formula', () => {
    expect(distance(VALENCIA, DETROIT)).toBeCloseTo(6665, -0.5)
  })

  it('is the same there and back, and nothing from a place to itself', () => {
    expect(distance(DETROIT, VALENCIA)).toBeCloseTo(distance(VALENCIA, DETROIT), 6)
    expect(distance(DETROIT, DETROIT)).toBe(0)
  })

  it('is a quarter of the earth from the equator to the pole', () => {
    expect(distance({ latitude: 0, longitude: 20 }, { latitude: 90, longitude: 0 })).toBeCloseTo(
      (6371 * Math.PI) / 2,
      6,
    )
  })
})

describe('the great circle', () => {
  const way = greatCircle(VALENCIA, DETROIT, 50)

  it('begins in Valencia and ends in Detroit', () => {
    const [first, last] = [way.at(0), way.at(-1)]
    expect(first?.latitude).toBeCloseTo(VALENCIA.latitude, 9)
    expect(first?.longitude).toBeCloseTo(VALENCIA.longitude, 9)
    expect(last?.latitude).toBeCloseTo(DETROIT.latitude, 9)
    expect(last?.longitude).toBeCloseTo(DETROIT.longitude, 9)
  })

  it('goes in even steps that add up to the shortest way', () => {
    const steps = way.slice(1).map((place, index) => distance(way[index] ?? place, place))
    const whole = distance(VALENCIA, DETROIT)
    for (const step of steps) expect(step).toBeCloseTo(whole / 50, 6)
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(whole, 6)
  })

  it('bends north as far as Clairaut says: the cosine there is the sine of the course at the start, times its cosine of latitude', () => {
    const radians = Math.PI / 180
    const [from, to] = [VALENCIA, DETROIT].map(({ latitude, longitude }) => ({
      latitude: latitude * radians,
      longitude: longitude * radians,
    }))
    if (!from || !to) throw new Error('two cities')
    const west = from.longitude - to.longitude
    const course = Math.atan2(
      Math.sin(west) * Math.cos(to.latitude),
      Math.cos(from.latitude) * Math.sin(to.latitude) -
        Math.sin(from.latitude) * Math.cos(to.latitude) * Math.cos(west),
    )
    const northernmost = Math.max(...way.map(({ latitude }) => latitude))
    expect(northernmost).toBeCloseTo(Math.acos(Math.sin(course) * Math.cos(from.latitude)) / radians, 1)
    expect(northernmost).toBeGreaterThan(DETROIT.latitude)
  })

  it('moves west with every step', () => {
    expect(way.slice(1).every((place, index) => place.longitude < (way[index]?.longitude ?? 0))).toBe(true)
  })
})

describe('the map', () => {
  it('is 10.6 pixels a degree of longitude wide', () => {
    const west = project({ latitude: 45, longitude: -30 })
    const east = project({ latitude: 45, longitude: -29 })
    expect(east.x - west.x).toBeCloseTo(10.6, 9)
    expect(east.y).toBeCloseTo(west.y, 9)
  })

  it('stretches a degree of latitude as Mercator does: by one over the cosine', () => {
    const south = project({ latitude: 49.95, longitude: 0 })
    const north = project({ latitude: 50.05, longitude: 0 })
    expect((south.y - north.y) / 0.1).toBeCloseTo(10.6 / Math.cos((50 * Math.PI) / 180), 2)
  })

  it('holds both cities and the whole line', () => {
    for (const { x, y } of greatCircle(VALENCIA, DETROIT).map(project)) {
      expect(x).toBeGreaterThan(MAP.x)
      expect(x).toBeLessThan(MAP.x + MAP.width)
      expect(y).toBeGreaterThan(MAP.y)
      expect(y).toBeLessThan(MAP.y + MAP.height)
    }
  })

  it('draws a coast as a closed ring', () => {
    expect(
      coastPath([
        [0, 40],
        [1, 40],
        [1, 41],
      ]),
    ).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+L[\d.]+ [\d.]+Z$/)
  })
})
