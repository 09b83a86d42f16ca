import { expect, it } from 'vitest'
import { AXIS, PIXELS_A_SECOND, runRow, transferBar } from '../../diagrams/cni-benchmark.ts'
import { CONTENT } from '../../diagrams/grid.ts'

it('draws run times to one scale, from an axis that begins at 0', () => {
  for (const seconds of [125, 244, 407]) {
    expect(runRow(0, seconds).bar).toMatchObject({ x: AXIS.x, width: seconds * PIXELS_A_SECOND })
  }
})

it('leaves room for the longest run’s figure', () => {
  expect(runRow(0, 407).value.x).toBeLessThan(CONTENT.right - 120)
})

it('ends the transfer’s straight edge at its value and points beyond it, within the whole', () => {
  const { used, whole } = transferBar(180, 200)
  expect(used.path).toContain(`H${whole.x + whole.width * 0.9}`)
  expect(used.width).toBeGreaterThan(whole.width * 0.9)
  expect(used.width).toBeLessThan(whole.width)
})
