import { expect, it } from 'vitest'
import { MAP, mapLine, rowOf } from '../../diagrams/topic-map.ts'

const lines = [0, 1, 2, 3, 4].map(mapLine)

it('brings every line from its row into the bundle and back to its row', () => {
  for (const [index, line] of lines.entries()) {
    expect(line[0]?.y).toBe(rowOf(index))
    expect(line.at(-1)?.y).toBe(rowOf(index))
    expect(line.some(point => point.y === MAP.bundle.centre + (index - 2) * MAP.bundle.pitch)).toBe(true)
  }
})

it('climbs only at 45 degrees', () => {
  for (const line of lines) {
    for (const [index, point] of line.entries()) {
      const next = line[index + 1]
      if (next && next.y !== point.y) expect(Math.abs(next.x - point.x)).toBe(Math.abs(next.y - point.y))
    }
  }
})

it('keeps every line in the bundle on all three days', () => {
  for (const [index, line] of lines.entries()) {
    const within = line
      .filter(point => point.y === MAP.bundle.centre + (index - 2) * MAP.bundle.pitch)
      .map(point => point.x)
    expect(Math.min(...within)).toBeLessThan(MAP.day.centres[0])
    expect(Math.max(...within)).toBeGreaterThan(MAP.day.centres[2])
  }
})
