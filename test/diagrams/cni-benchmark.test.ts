import type { Measure, PanelName } from '../../diagrams/cni-benchmark.ts'
import { describe, expect, it } from 'vitest'
import { layoutVerdict } from '../../diagrams/cni-benchmark-verdict.ts'
import { layoutPanels, PANELS } from '../../diagrams/cni-benchmark.ts'
import { CONTENT } from '../../diagrams/grid.ts'

const MEASURES: Record<PanelName, Measure[]> = {
  throughput: [
    {},
    { value: 30.5, reading: 'exact' },
    { value: 30.5, reading: 'exact' },
    { value: 50, reading: 'more-than' },
  ],
  latency: [
    { value: 1.83, reading: 'about' },
    { value: 4.4, reading: 'about' },
    { value: 4.8, reading: 'about' },
  ],
  application: [
    { value: 244, reading: 'about' },
    { value: 244, reading: 'exact' },
    { value: 125, reading: 'about' },
  ],
}
const CHOICES: PanelName[][] = [
  [...PANELS],
  ['application', 'throughput', 'latency'],
  ['throughput', 'latency'],
  ['throughput', 'application'],
  ['throughput'],
  ['latency'],
  ['application'],
]
const RANGE = { from: 125, to: 407 }

function layout(names: readonly PanelName[]) {
  return layoutPanels(names, MEASURES)
}

describe.each(CHOICES.map(names => ({ names })))('the panels $names', ({ names }) => {
  it('stand in the order they were asked for', () => {
    expect(layout(names).map(({ name }) => name)).toEqual(names)
  })

  it('have bars proportional to their values, from an axis that begins at 0', () => {
    for (const { name, rows, axis, pixelsPerUnit } of layout(names)) {
      rows.forEach(({ bar }, index) => {
        const value = MEASURES[name][index]?.value
        expect(bar?.width).toBe(value === undefined ? undefined : value * pixelsPerUnit)
        if (bar) expect(bar.x).toBe(axis.x)
      })
    }
  })

  it('draw the straight end of each bar at its value, a point only beyond it', () => {
    for (const { name, rows } of layout(names)) {
      rows.forEach(({ bar }, index) => {
        if (!bar) return
        const [, right] = bar.path.match(/^M[\d.]+ [\d.]+H([\d.]+)/) ?? []
        expect(Number(right)).toBeCloseTo(bar.x + bar.width, 1)
        expect(bar.path.split('L').length - 1).toBe(MEASURES[name][index]?.reading === 'more-than' ? 2 : 1)
      })
    }
  })

  it('have their marks where the bars would end', () => {
    for (const { ticks, axis, pixelsPerUnit } of layout(names)) {
      expect(ticks[0]).toEqual({ value: 0, x: axis.x })
      for (const { value, x } of ticks) expect(x - axis.x).toBeCloseTo(value * pixelsPerUnit, 9)
    }
  })

  it('stay in the content area, clear of a title of two lines and of the legend', () => {
    for (const { title, axis, ticks, rows, tickLabels } of layout(names)) {
      expect(title.y - 20).toBeGreaterThan(156)
      expect(title.x).toBeGreaterThanOrEqual(CONTENT.left)
      expect(tickLabels).toBeLessThan(632)
      expect(axis.bottom).toBeLessThan(tickLabels)
      for (const end of [...rows.map(({ bar }) => bar?.end ?? 0), ...ticks.map(({ x }) => x)])
        expect(end).toBeLessThan(CONTENT.right - 40)
    }
  })

  it('do not overlap one another', () => {
    const boxes = layout(names).map(panel => ({
      left: panel.title.x,
      right: Math.max(...panel.rows.map(({ bar }) => bar?.end ?? 0)),
      top: panel.title.y - 20,
      bottom: panel.tickLabels,
    }))
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top
        expect(apart).toBe(true)
      }
    })
  })
})

describe('the comparisons', () => {
  const [application] = layout(['application'])
  const verdict = application && layoutVerdict(application, RANGE)

  it('join the rows they compare', () => {
    const [first, second, third] = application?.rows ?? []
    expect(verdict?.offload.at(0)?.y).toBe(first?.middle)
    expect(Math.abs((verdict?.offload.at(-1)?.y ?? 0) - (second?.middle ?? 0))).toBeLessThan(10)
    expect(verdict?.rdma.at(-1)?.y).toBe(third?.middle)
  })

  it('draw the range to the scale of the bars', () => {
    const pixels = application?.pixelsPerUnit ?? 0
    expect((verdict?.range.to ?? 0) - (verdict?.range.from ?? 0)).toBeCloseTo((RANGE.to - RANGE.from) * pixels, 9)
    expect(verdict?.range.from).toBeCloseTo(
      (application?.rows[2]?.bar?.x ?? 0) + (application?.rows[2]?.bar?.width ?? 0),
      9,
    )
  })

  it('need the three rows between which they stand', () => {
    const [panel] = layoutPanels(['application'], { ...MEASURES, application: [{ value: 244 }] })
    expect(() => panel && layoutVerdict(panel, RANGE)).toThrow('the application has three measured rows')
  })
})
