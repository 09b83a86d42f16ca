import { expect, it } from 'vitest'
import EbpfHooks from '../../components/EbpfHooks.vue'
import data from '../../data/ebpf-hooks.yaml'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>

const heard = ({ wrapper }: Mounted) => wrapper.get('svg').attributes('aria-label') ?? ''
/** How many map boxes stand there: one a function that has arrived. */
const shown = ({ wrapper }: Mounted) => wrapper.findAll('.can-arrive:not(.is-away) rect.ebpf-hooks-map').length

it('takes six clicks', async () => {
  expect((await mountOnSlide(EbpfHooks)).total()).toBe(6)
})

it('shows the packet’s path before the first program', async () => {
  const slide = await mountOnSlide(EbpfHooks)
  expect(heard(slide)).toContain(data.path.description)
  expect(slide.wrapper.findAll('.can-arrive:not(.is-away)')).toHaveLength(0)
})

it('adds one function a click and keeps those before, dimmed', async () => {
  const slide = await mountOnSlide(EbpfHooks)
  const seen: number[] = []
  for (const to of [1, 2, 3, 4, 5]) {
    await slide.click(to)
    seen.push(shown(slide))
  }
  expect(seen).toEqual([0, 1, 2, 3, 4])
})

it('lights the hooks that the function uses', async () => {
  const slide = await mountOnSlide(EbpfHooks, { step: 3 })
  expect(slide.wrapper.findAll('.ebpf-hooks-band').map(band => band.classes('is-dim'))).toEqual([false, false, true])
})

it('ends with everything there and nothing dimmed, and says all of it', async () => {
  const slide = await mountOnSlide(EbpfHooks)
  await slide.click(999)
  expect(slide.wrapper.findAll('.is-away, .is-dim')).toHaveLength(0)
  for (const { description } of data.functions) expect(heard(slide)).toContain(description)
  expect(heard(slide)).toContain(data.programs.description)
})

it('refuses a step that it does not have', async () => {
  await expect(mountOnSlide(EbpfHooks, { step: 7 })).rejects.toThrow('step is 7, but this diagram has the steps 0 to 6')
})
