import { expect, it } from 'vitest'
import counts from '../../data/cluster-count.yaml'
import leaner from '../../data/runs-leaner.yaml'
import tenancy from '../../data/tenancy.yaml'
import { counted } from '../../diagrams/cluster-count.ts'
import { MODELS } from '../../diagrams/tenancy.ts'

it('rises: no model isolates less than the one before it, and the last has every mark at four', () => {
  const isolation = MODELS.map(model => tenancy.models[model].marks.isolation.mark)
  expect(isolation).toEqual([...isolation].sort())
  expect(Object.values(tenancy.models.own.marks).map(({ mark }) => mark)).toEqual([4, 4, 4, 4])
})

it('says that a project lowers a price only where our marks are one step apart, and gives what it says stays the same', () => {
  for (const { model, from, attributes } of tenancy.lowers) {
    for (const attribute of attributes)
      expect(tenancy.models[from].marks[attribute].mark - tenancy.models[model].marks[attribute].mark).toBe(1)
  }
  const { namespaces, capsule, hosted, own } = tenancy.models
  expect(capsule.marks.isolation.mark).toBe(namespaces.marks.isolation.mark)
  expect(hosted.marks.autonomy.mark).toBe(own.marks.autonomy.mark)
})

it('puts a control plane on machines or into pods, never on both', () => {
  for (const { rule } of Object.values(counts.answers)) expect(rule.each * rule.pods).toBe(0)
})

it('takes the same 150 and 3 machines where clusters are counted and where things ran leaner', () => {
  const machines = (answer: 'each' | 'hosting') =>
    counted(counts.answers[answer].rule, leaner.machines.tenants, counts.plane.machines).machines
  expect(machines('each')).toBe(leaner.machines.tenants * leaner.machines.each)
  expect(machines('hosting')).toBe(leaner.machines.after)
})
