import { describe, expect, it } from 'vitest'
import data from '../../data/cni-datapath.yaml'
import { countRow, COUNTS, countStops, packetBoxes } from '../../diagrams/cni-datapath-fold.ts'
import {
  distanceTo,
  FOLD,
  isWrapped,
  kernelStops,
  laneX,
  lineLength,
  linePath,
  MIRROR,
  nodeBoxes,
  stopPoint,
  WAYS,
  wireY,
} from '../../diagrams/cni-datapath.ts'

/** The length of a path of M, L and Q, measured by walking it in short steps. */
function measured(path: string): number {
  const numbers = [...path.matchAll(/([MLQ])([^MLQ]+)/g)].map(([, command, rest]) => ({
    command,
    values: (rest ?? '').trim().split(/\s+/).map(Number),
  }))
  let [x, y] = [0, 0]
  let length = 0
  for (const { command, values } of numbers) {
    const [a = 0, b = 0, c = a, d = b] = values
    if (command === 'L') length += Math.hypot(a - x, b - y)
    if (command === 'Q') {
      let [fromX, fromY] = [x, y]
      for (let step = 1; step <= 500; step++) {
        const t = step / 500
        const toX = (1 - t) ** 2 * x + 2 * (1 - t) * t * a + t ** 2 * c
        const toY = (1 - t) ** 2 * y + 2 * (1 - t) * t * b + t ** 2 * d
        length += Math.hypot(toX - fromX, toY - fromY)
        ;[fromX, fromY] = [toX, toY]
      }
    }
    ;[x, y] = [c, d]
  }
  return length
}

describe.each(WAYS)('the way %s', way => {
  const { stops } = data.ways[way]

  it('is as long as its path', () => {
    expect(lineLength(way)).toBeCloseTo(measured(linePath(way)), 0)
  })

  it('passes its stops in the order of the data', () => {
    const distances = stops.map(({ place, node }) => distanceTo(way, place, node))
    expect(distances).toEqual([...distances].sort((a, b) => a - b))
    expect(new Set(distances).size).toBe(stops.length)
    expect(distances.at(-1)).toBeLessThan(lineLength(way))
  })

  it('makes the same stops in node 2 as in node 1, the other way round', () => {
    const places = (node: 1 | 2) => stops.filter(stop => stop.node === node).map(({ place }) => place)
    expect(places(2)).toEqual(places(1).reverse())
    expect(laneX(way, 1) + laneX(way, 2)).toBe(2 * MIRROR)
  })

  it('has each stop inside its node, and in the kernel only those that count as such', () => {
    const inKernel = stops.filter(({ node, place }) => {
      const { kernel } = nodeBoxes(node)
      const { x, y } = stopPoint(way, place, node)
      return x > kernel.x && x < kernel.x + kernel.width && y > kernel.y && y < kernel.y + kernel.height
    })
    expect(inKernel.length).toBe(2 * kernelStops(stops))
  })
})

it('keeps the wires apart and inside the content area', () => {
  const heights = WAYS.map(wireY)
  expect(heights).toEqual([...heights].sort((a, b) => b - a))
  expect(Math.max(...heights) + 10).toBeLessThanOrEqual(656)
})

it('counts 4, 3, 2 and 0 stops in a kernel', () => {
  expect(WAYS.map(way => kernelStops(data.ways[way].stops))).toEqual([4, 3, 2, 0])
})

it('wraps the packet from the first VXLAN device until the second has taken it out', () => {
  const { stops } = data.ways.overlay
  expect(stops.map((_, index) => isWrapped(stops, index))).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect(data.ways.routed.stops.some((_, index) => isWrapped(data.ways.routed.stops, index))).toBe(false)
})

it('draws the packet’s boxes in one row within the fold, its data at the same place wrapped or not', () => {
  const wrapped = packetBoxes('wrapped')
  expect(wrapped.sent[0]?.x).toBeGreaterThanOrEqual(FOLD.x)
  wrapped.sent.slice(1).forEach((box, index) => {
    const before = wrapped.sent[index]
    expect(box.x).toBe((before?.x ?? 0) + (before?.width ?? 0))
  })
  expect(packetBoxes('plain').sent.at(-1)).toEqual(wrapped.sent.at(-1))
  expect(wrapped.inside.map(({ x }) => x)).toEqual(wrapped.sent.slice(2).map(({ x }) => x))
})

it('has room for the longest row of counted stops before the total', () => {
  const most = Math.max(...WAYS.map(way => kernelStops(data.ways[way].stops)))
  expect(countStops(most).at(-1)).toBeLessThan(COUNTS.lineTo)
  expect(countRow(WAYS.length - 1)).toBeLessThan(wireY('hardware') - 60)
})
