import { expect, it } from 'vitest'
import StatefulReconcile from '../../components/StatefulReconcile.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

type Slide = Awaited<ReturnType<typeof mountOnSlide>>
function heard({ wrapper }: Slide): string {
  return wrapper.get('svg[role=img]').attributes('aria-label') ?? ''
}
function lit({ wrapper }: Slide): number {
  return wrapper.findAll('.reconcile-stop').findIndex(stop => stop.classes('reconcile-stop-lit'))
}

it('takes five clicks: a node dies, the loop observes, compares and acts, and then what stays yours', async () => {
  const slide = await mountOnSlide(StatefulReconcile)
  expect(slide.total()).toBe(5)
  const stops: number[] = []
  const told = new Set<string>()
  for (const to of [0, 1, 2, 3, 4, 5]) {
    await slide.click(to)
    stops.push(lit(slide))
    told.add(heard(slide))
  }
  expect(stops).toEqual([-1, -1, 0, 1, 2, -1])
  expect(told.size).toBe(6)
})

it('draws the volume to the new node only when the loop has acted', async () => {
  const slide = await mountOnSlide(StatefulReconcile)
  await slide.click(3)
  expect(slide.wrapper.get('.reconcile-follow').classes()).toContain('reconcile-follow-away')
  await slide.click(4)
  expect(slide.wrapper.get('.reconcile-follow').classes()).not.toContain('reconcile-follow-away')
})

it('ends on the boundary and the four questions that the loop leaves open', async () => {
  const slide = await mountOnSlide(StatefulReconcile)
  await slide.click(4)
  expect(slide.wrapper.find('.boundary-stroke-away').exists()).toBe(true)
  await slide.click(999)
  expect(slide.wrapper.find('.boundary-stroke-away').exists()).toBe(false)
  for (const gap of ['replication', 'a silent node', 'quorum', 'backup'])
    expect(slide.wrapper.get('.reconcile-gaps').text()).toContain(gap)
  expect(heard(slide)).toContain('the data above it are yours')
})

it('shows one state alone and takes no clicks, and refuses one that it does not have', async () => {
  const slide = await mountOnSlide(StatefulReconcile, { step: 2 })
  expect(slide.total()).toBe(0)
  expect(lit(slide)).toBe(0)
  await expect(mountOnSlide(StatefulReconcile, { step: 6 })).rejects.toThrow('step is 6')
})
