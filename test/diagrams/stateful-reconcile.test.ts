import { expect, it } from 'vitest'
import { CONTENT } from '../../diagrams/grid.ts'
import {
  attachment,
  BAR,
  BOUNDARY_Y,
  columnMiddle,
  dataBars,
  detour,
  loopReturn,
  nodeBox,
  orderPath,
  podBox,
} from '../../diagrams/stateful-reconcile.ts'

const COLUMNS = [0, 1, 2, 3]

it('holds all machines side by side between the margins, each pod inside its machine', () => {
  for (const index of COLUMNS) {
    const [node, pod] = [nodeBox(index), podBox(index)]
    expect(pod.y).toBeGreaterThan(node.y)
    expect(pod.y + pod.height).toBeLessThan(node.y + node.height)
    if (index > 0) expect(node.x).toBeGreaterThan(nodeBox(index - 1).x + nodeBox(index - 1).width)
  }
  expect(nodeBox(0).x).toBe(CONTENT.left)
  expect(nodeBox(3).x + nodeBox(3).width).toBe(CONTENT.right)
})

it('has the data above the boundary, and machines and loop below it', () => {
  for (const index of COLUMNS) {
    for (const bar of dataBars(index)) expect(bar.y + bar.height).toBeLessThan(BOUNDARY_Y)
    expect(nodeBox(index).y).toBeGreaterThan(BOUNDARY_Y)
    expect(nodeBox(index).y + nodeBox(index).height).toBeLessThan(BAR.y)
  }
  for (const { y } of loopReturn()) expect(y).toBeGreaterThan(BAR.y)
})

it('leaves the last stop and arrives at the first', () => {
  const way = loopReturn()
  expect(way[0]?.x).toBeGreaterThan(way.at(-1)?.x ?? 0)
})

it('attaches a pod straight at home, and from a place beside when it came back elsewhere', () => {
  expect(new Set(attachment(1).map(({ x }) => x))).toEqual(new Set([columnMiddle(1)]))
  expect(attachment(1, true)[0]?.x).not.toBe(columnMiddle(1))
  expect(detour(1, 3)).toContain(`H${columnMiddle(2) - 7} M${columnMiddle(2) + 7}`)
})

it('orders the pod from the bar up to where it will be', () => {
  const [from, to] = orderPath(3)
  expect(from?.y).toBe(BAR.y)
  expect(to?.y).toBeGreaterThan(podBox(3).y)
})
