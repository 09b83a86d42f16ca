import type { Cell, Use } from '../../diagrams/runs-leaner.ts'
import { expect, it } from 'vitest'
import data from '../../data/runs-leaner.yaml'
import { cores, LEANER, machines, podsInTime } from '../../diagrams/runs-leaner.ts'

const count = (cells: Cell[], use: Use): number => cells.filter(cell => cell.use === use).length

it('frees 12 of 24 busy cores of 80, and leaves the idle ones idle', () => {
  const { all, before, after } = data.cores
  expect(count(cores(all, before, before), 'needed')).toBe(24)
  const freed = cores(all, before, after)
  expect([count(freed, 'needed'), count(freed, 'freed'), count(freed, 'idle')]).toEqual([12, 12, 56])
})

it('frees 147 of 150 machines and keeps one control plane’s three', () => {
  const { tenants, each, after } = data.machines
  const freed = machines(tenants, each, after)
  expect([count(freed, 'needed'), count(freed, 'freed')]).toEqual([3, 147])
  expect(new Set(freed.filter(({ use }) => use === 'needed').map(({ y }) => y)).size).toBe(1)
})

it('follows the demand with pods, and without that runs the peak at every moment', () => {
  const { demand } = data.pods
  expect(count(podsInTime(demand, false), 'needed')).toBe(80)
  expect(count(podsInTime(demand, true), 'needed')).toBe(demand.reduce((sum, each) => sum + each, 0))
  expect(count(podsInTime(demand, true).slice(-8), 'needed')).toBe(0)
})

it('keeps each picture in its column', () => {
  const pictures = [cores(80, 24, 12), machines(50, 3, 3), podsInTime(data.pods.demand, true)]
  for (const [index, cells] of pictures.entries()) {
    const right = (LEANER.columns[index] ?? 0) + Math.max(...cells.map(({ x, width }) => x + width))
    expect(right).toBeLessThanOrEqual((LEANER.columns[index + 1] ?? 1233) - 24)
    expect(LEANER.top + Math.max(...cells.map(({ y, height }) => y + height))).toBeLessThan(LEANER.words - 24)
  }
})
