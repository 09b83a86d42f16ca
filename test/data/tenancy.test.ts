import { expect, it } from 'vitest'
import counts from '../../data/cluster-count.yaml'
import tenancy from '../../data/tenancy.yaml'
import { MODELS } from '../../diagrams/tenancy.ts'

it('rises: no model isolates less than the one before it, and the last has every mark at four', () => {
  const isolation = MODELS.map(model => tenancy.models[model].marks.isolation.mark)
  expect(isolation).toEqual([...isolation].sort())
  expect(Object.values(tenancy.models.own.marks).map(({ mark }) => mark)).toEqual([4, 4, 4, 4])
})

it('has as many control planes as clusters in every model', () => {
  for (const model of MODELS) {
    const { clusters, planes } = counts.models[model]
    expect([planes.shared, planes.each]).toEqual([clusters.shared, clusters.each])
  }
})

it('puts a control plane on machines or into pods, never on both', () => {
  for (const model of MODELS) {
    const { planes, onMachines } = counts.models[model]
    expect(planes.each).toBe(onMachines.each + (planes.note ? 1 : 0))
  }
})
