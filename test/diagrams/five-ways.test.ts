import type { Box } from '../../diagrams/five-ways.ts'
import { expect, it } from 'vitest'
import data from '../../data/five-ways.yaml'
import {
  ARRIVES,
  BOUNDARY_Y,
  CARD_BOTTOM,
  cardStop,
  KERNEL,
  LABS,
  laneDown,
  LAST_STEP,
  MACHINE,
  podBox,
  softwareStop,
  WAYS,
  WIRE,
} from '../../diagrams/five-ways.ts'

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

it('keeps the stops of software above the boundary and those of the card below it', () => {
  for (const way of WAYS) {
    const { kernel, switched } = data.ways[way]
    kernel.forEach((_, index) => {
      const box = softwareStop(way, index, kernel.length)
      expect(box.y + box.height).toBeLessThan(BOUNDARY_Y)
      if (switched === 'kernel') expect(inside(box, KERNEL), way).toBe(true)
    })
    expect(cardStop(way).y).toBeGreaterThan(BOUNDARY_Y)
    expect(cardStop(way).y + cardStop(way).height).toBeLessThan(CARD_BOTTOM)
  }
})

it('switches in the card exactly the ways that have something there', () => {
  for (const way of WAYS) expect(data.ways[way].card !== undefined).toBe(data.ways[way].switched === 'card')
})

it('keeps four ways in the bare-metal lab, and the fifth in the virtual machine of the other', () => {
  for (const way of WAYS) {
    const { x, width } = podBox(way)
    const lab = way === 'accelerated-vm' ? LABS.openstack : LABS.metal
    expect(x).toBeGreaterThan(lab.x)
    expect(x + width).toBeLessThan(lab.x + lab.width)
  }
  expect(inside(podBox('accelerated-vm'), MACHINE)).toBe(true)
})

it('runs each way down onto the same wire', () => {
  for (const way of WAYS) expect(laneDown(way).at(-1)?.y).toBe(WIRE.y)
})

it('brings the ways in their order, the last on the last step', () => {
  const steps = WAYS.map(way => ARRIVES[way])
  expect(steps).toEqual([...steps].sort())
  expect(Math.max(...steps)).toBe(LAST_STEP)
})
