import { expect, it } from 'vitest'
import data from '../../data/ebpf-hooks.yaml'
import {
  arrives,
  attachLine,
  BOUNDARY_Y,
  EBPF_CLICKS,
  HOOK,
  HOOKS,
  hookY,
  KERNEL_BOTTOM,
  REPORT,
  reportLine,
  USES,
  useX,
} from '../../diagrams/ebpf-hooks.ts'

it('keeps every hook in the kernel, one above the other', () => {
  const heights = HOOKS.map(hookY)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect((heights[0] ?? 0) - HOOK.band / 2).toBeGreaterThan(BOUNDARY_Y)
  expect((heights.at(-1) ?? 0) + HOOK.band / 2).toBeLessThan(KERNEL_BOTTOM)
})

it('brings a use a click, the last with the last', () => {
  expect(USES.map(arrives)).toEqual([2, 3, 4])
  expect(arrives('balance')).toBe(EBPF_CLICKS)
})

it('lists the dots of each use from the top down, as the line meets them', () => {
  for (const { dots } of data.uses) {
    const heights = dots.map(({ hook }) => hookY(hook))
    expect(heights).toEqual([...heights].sort((a, b) => a - b))
  }
})

it('leads each use through the boundary to its first dot, and on from dot to dot', () => {
  const [first, second] = [0, 1].map(index => attachLine('policy', ['tc', 'xdp'], index, 224))
  expect(first?.[0]?.y).toBeLessThan(BOUNDARY_Y)
  expect(first?.[1]?.y).toBeLessThan(hookY('tc'))
  expect(second?.[0]?.y).toBeGreaterThan(hookY('tc'))
})

it('leads what is reported back up across the boundary, between two uses', () => {
  const [, up] = reportLine('trace', 'tc', { left: 500, right: 640 })
  expect(up.at(-1)).toEqual({ x: REPORT.x, y: REPORT.top })
  expect(REPORT.top).toBeLessThan(BOUNDARY_Y)
  expect(REPORT.x).toBeLessThan(useX('policy'))
})
