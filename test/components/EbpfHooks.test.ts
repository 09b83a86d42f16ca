import { expect, it } from 'vitest'
import EbpfHooks from '../../components/EbpfHooks.vue'
import data from '../../data/ebpf-hooks.yaml'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>

const heard = ({ wrapper }: Mounted) => wrapper.get('svg').attributes('aria-label') ?? ''
const uses = ({ wrapper }: Mounted) => wrapper.findAll('.ebpf-use:not(.is-away)').map(use => use.get('text').text())

it('shows the chain of rules before the first click, and says so', async () => {
  const slide = await mountOnSlide(EbpfHooks)
  expect(slide.wrapper.get('.ebpf-before').classes()).not.toContain('is-away')
  expect(slide.wrapper.get('.ebpf-before').text()).toContain('Rules are tried in order.')
  expect(heard(slide)).toContain(data.before.description)
})

it('turns the path into hooks, then brings tracing, policy and load balancing, one a click', async () => {
  const slide = await mountOnSlide(EbpfHooks)
  expect(slide.total()).toBe(4)
  await slide.click(1)
  expect(slide.wrapper.get('.ebpf-before').classes()).toContain('is-away')
  expect(slide.wrapper.get('.ebpf-hooks').text()).toMatch(/socket.*tc.*XDP/s)
  for (const place of ['after the stack', 'before the stack', 'in the driver'])
    expect(slide.wrapper.get('.ebpf-places').text()).toContain(place)
  const seen: string[][] = []
  for (const to of [1, 2, 3, 4]) {
    await slide.click(to)
    seen.push(uses(slide))
  }
  expect(seen.map(names => names.length)).toEqual([0, 1, 2, 3])
  expect(seen.at(-1)).toEqual(['tracing connections', 'fine-grained policy', 'also load balancing'])
})

it('tells a screen reader user all of it at the end', async () => {
  const slide = await mountOnSlide(EbpfHooks)
  await slide.click(999)
  for (const { description } of data.uses) expect(heard(slide)).toContain(description)
})

it('refuses a step that it does not have', async () => {
  await expect(mountOnSlide(EbpfHooks, { step: 5 })).rejects.toThrow('step is 5, but this diagram has the steps 0 to 4')
})
