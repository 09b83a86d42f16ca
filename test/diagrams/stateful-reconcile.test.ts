import { describe, expect, it } from 'vitest'
import {
  attachment,
  BAND,
  claimBox,
  columnMiddle,
  FRAME,
  loopLeg,
  loopReturn,
  loopStops,
  nodeBox,
  orderPath,
  podBox,
  reportLine,
  reportRise,
} from '../../diagrams/stateful-reconcile.ts'

const MACHINES = 4
const all = Array.from({ length: MACHINES }, (_, index) => index)

describe('the cluster', () => {
  it('holds all machines side by side inside its frame', () => {
    for (const index of all) {
      const box = nodeBox(index)
      expect(box.x).toBeGreaterThan(FRAME.x)
      expect(box.x + box.width).toBeLessThan(FRAME.x + FRAME.width)
      if (index > 0) expect(box.x).toBeGreaterThan(nodeBox(index - 1).x + nodeBox(index - 1).width)
    }
  })

  it('has each pod inside its machine and each claim under it', () => {
    for (const index of all) {
      const [node, pod, claim] = [nodeBox(index), podBox(index), claimBox(index)]
      expect(pod.y).toBeGreaterThan(node.y)
      expect(pod.y + pod.height).toBeLessThan(node.y + node.height)
      expect(claim.y).toBeGreaterThan(node.y + node.height)
      expect(pod.x + pod.width / 2).toBe(claim.x + claim.width / 2)
    }
  })
})

describe('the loop', () => {
  it('is closed: it leaves the last stop and arrives at the first', () => {
    const [first, , last] = loopStops(MACHINES)
    const way = loopReturn(MACHINES)
    expect(way[0]?.x).toBe(last.x)
    expect(way.at(-1)?.x).toBe(first.x)
  })

  it('stays inside the control plane', () => {
    const [first, second] = loopStops(MACHINES)
    for (const point of [...loopReturn(MACHINES), ...loopLeg(first, second)]) {
      expect(point.y).toBeGreaterThan(BAND.top)
      expect(point.y).toBeLessThan(BAND.bottom)
    }
  })

  it('hears each machine on a line of its own that ends in the collecting line, and the first in the band', () => {
    for (const index of all.slice(1))
      expect(reportRise(index, MACHINES).at(-1)).toEqual(reportLine(index, 0, MACHINES)[0])
    expect(reportRise(0, MACHINES).at(-1)?.y).toBeLessThan(reportLine(1, 0, MACHINES)[0]?.y ?? 0)
  })

  it('keeps the order and the report of the machine that gets the pod apart', () => {
    const [order, report] = [orderPath(MACHINES - 1)[0], reportRise(MACHINES - 1, MACHINES)[0]]
    expect(Math.abs((order?.x ?? 0) - (report?.x ?? 0))).toBeGreaterThan(16)
  })
})

describe('an attachment', () => {
  it('is straight at home', () => {
    const xs = new Set(attachment(1, 1).map(point => point.x))
    expect([...xs]).toEqual([columnMiddle(1)])
  })

  it('goes under every claim when the pod came back elsewhere, and stays in the frame', () => {
    const lowest = Math.max(...attachment(1, 3).map(point => point.y))
    const claim = claimBox(2)
    expect(lowest).toBeGreaterThan(claim.y + claim.height)
    expect(lowest).toBeLessThan(FRAME.y + FRAME.height)
    expect(attachment(1, 3).at(-1)?.x).toBe(columnMiddle(3))
  })
})
