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

it('takes four clicks: a node dies, then the loop observes, compares and acts', async () => {
  const slide = await mountOnSlide(StatefulReconcile)
  expect(slide.total()).toBe(4)
  const stops: number[] = []
  for (const to of [0, 1, 2, 3, 4]) {
    await slide.click(to)
    stops.push(lit(slide))
  }
  expect(stops).toEqual([-1, -1, 0, 1, 2])
})

it('tells a listener something else at each click', async () => {
  const slide = await mountOnSlide(StatefulReconcile)
  const told = new Set<string>()
  for (const to of [0, 1, 2, 3, 4]) {
    await slide.click(to)
    told.add(heard(slide))
  }
  expect(told.size).toBe(5)
  expect(heard(slide)).toContain('db-1 comes back on node 4')
})

it('draws the volume to the new node only when the loop has acted, and then lights the way back', async () => {
  const slide = await mountOnSlide(StatefulReconcile)
  await slide.click(3)
  expect(slide.wrapper.get('.reconcile-follow').classes()).toContain('reconcile-follow-away')
  expect(slide.wrapper.find('.reconcile-leg-quiet').exists()).toBe(true)
  await slide.click(4)
  expect(slide.wrapper.get('.reconcile-follow').classes()).not.toContain('reconcile-follow-away')
  expect(slide.wrapper.find('.reconcile-leg-quiet').exists()).toBe(false)
})

it('shows one state alone and takes no clicks', async () => {
  const slide = await mountOnSlide(StatefulReconcile, { step: 2 })
  expect(slide.total()).toBe(0)
  expect(lit(slide)).toBe(0)
})

it('refuses a state that it does not have', async () => {
  await expect(mountOnSlide(StatefulReconcile, { step: 5 })).rejects.toThrow('step is 5')
})
