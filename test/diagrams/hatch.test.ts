import { expect, it } from 'vitest'
import { hatch } from '../../diagrams/hatch.ts'

const BOX = { x: 100, y: 50, width: 200, height: 30 }
const lines = [...hatch(BOX, 12).matchAll(/M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)/g)].map(([, x1, y1, x2, y2]) => ({
  from: { x: Number(x1), y: Number(y1) },
  to: { x: Number(x2), y: Number(y2) },
}))

it('rises at 45° from the bottom of the box to its top', () => {
  for (const { from, to } of lines) {
    expect(from.y).toBe(80)
    expect(to.y).toBe(50)
    expect(to.x - from.x).toBe(30)
  }
})

it('leaves no corner of the box bare, nor the point beyond it', () => {
  expect(lines[0]?.from.x).toBeLessThanOrEqual(BOX.x - BOX.height)
  expect(lines.at(-1)?.from.x).toBeGreaterThanOrEqual(BOX.x + BOX.width + BOX.height / 2)
})

it('keeps its lines evenly apart', () => {
  expect(lines.slice(1).every(({ from }, index) => from.x - (lines[index]?.from.x ?? 0) === 12)).toBe(true)
})
