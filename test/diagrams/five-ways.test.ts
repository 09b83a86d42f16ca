import type { Box } from '../../diagrams/five-ways.ts'
import { expect, it } from 'vitest'
import {
  ARRIVES,
  cable,
  cardBox,
  carrierBox,
  kernelBox,
  LAST_STEP,
  machineBox,
  mirrored,
  PLACE_OF,
  podBox,
  SIDES,
  WAYS,
  wire,
  wireAt,
  WORDS,
  workerBox,
} from '../../diagrams/five-ways.ts'

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

it('mirrors the right worker about the middle of the slide', () => {
  expect(workerBox('right')).toEqual(mirrored(workerBox('left')))
  expect(workerBox('right').x + workerBox('right').width).toBe(1208)
})

it('moves the packets of software in the kernel and those of hardware in the card', () => {
  for (const side of SIDES) {
    for (const way of WAYS) {
      expect(inside(carrierBox(side, way), kernelBox(side))).toBe(PLACE_OF[way] === 'kernel')
      expect(inside(carrierBox(side, way), cardBox(side))).toBe(PLACE_OF[way] === 'card')
    }
  }
})

it('orders the ways from software to hardware, and brings them in that order', () => {
  const places = WAYS.map(way => PLACE_OF[way])
  expect(places.lastIndexOf('kernel')).toBeLessThan(places.indexOf('card'))
  const steps = WAYS.map(way => ARRIVES[way])
  expect(steps).toEqual([...steps].sort())
  expect(Math.max(...steps)).toBe(LAST_STEP - 1)
})

it('keeps pods and virtual machines in their worker, apart from each other', () => {
  for (const side of SIDES) {
    for (const way of WAYS) {
      expect(inside(podBox(side, wireAt(way)), workerBox(side))).toBe(true)
      expect(inside(podBox(side, wireAt(way)), machineBox(side, wireAt(way)))).toBe(true)
    }
    const machine = machineBox(side, wireAt('accelerated-vm'))
    const above = podBox(side, wireAt('accelerated'))
    expect(inside(machine, workerBox(side))).toBe(true)
    expect(machine.y).toBeGreaterThan(above.y + above.height)
  }
})

it('runs each wire through both cards from pod to pod', () => {
  for (const way of WAYS) {
    const [from, to] = wire(wireAt(way))
    const [out, back] = cable(wireAt(way))
    expect([from.x, out.x, back.x, to.x]).toEqual([from.x, out.x, back.x, to.x].sort((a, b) => a - b))
  }
})

it('ends above the words below it', () => {
  expect(workerBox('left').y + workerBox('left').height).toBeLessThan(WORDS.takeaway - 26)
  expect(WORDS.people).toBeLessThan(656)
})
