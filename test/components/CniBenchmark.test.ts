import { expect, it } from 'vitest'
import CniBenchmark from '../../components/CniBenchmark.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

type Mounted = Awaited<ReturnType<typeof mountOnSlide>>

const heard = ({ wrapper }: Mounted) => wrapper.get('[role=img]').attributes('aria-label') ?? ''
const figures = ({ wrapper }: Mounted) =>
  wrapper.findAll('.benchmark-run:not(.is-away)').map(run => run.findAll('text').at(-1)?.text())

it('brings a run a click, the one over RDMA on its own, and the transfer last', async () => {
  const slide = await mountOnSlide(CniBenchmark)
  expect(slide.total()).toBe(3)
  expect(figures(slide)).toEqual(['407 s'])
  await slide.click(1)
  expect(figures(slide)).toEqual(['407 s', '244 s'])
  await slide.click(2)
  expect(figures(slide)).toEqual(['407 s', '244 s', 'about 125 s'])
  expect(slide.wrapper.get('.benchmark-transfer').classes()).toContain('is-away')
  await slide.click(3)
  expect(slide.wrapper.get('.benchmark-transfer').classes()).not.toContain('is-away')
})

it('says for which work and at which scale it holds', async () => {
  const { wrapper } = await mountOnSlide(CniBenchmark, { step: 3 })
  expect(wrapper.text()).toContain('does not feel the network as its bottleneck')
  expect(wrapper.text()).toContain('as measured at small and moderate scale')
})

it('tells a screen reader user what is shown now, and nothing ahead of it', async () => {
  const slide = await mountOnSlide(CniBenchmark)
  expect(heard(slide)).not.toContain('244')
  await slide.click(999_999)
  for (const figure of ['407', '244', '125', '180']) expect(heard(slide)).toContain(figure)
})

it('refuses a step that it does not have', async () => {
  await expect(mountOnSlide(CniBenchmark, { step: 4 })).rejects.toThrow(
    'step is 4, but this diagram has the steps 0 to 3',
  )
})
