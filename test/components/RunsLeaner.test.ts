import { expect, it } from 'vitest'
import RunsLeaner from '../../components/RunsLeaner.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('begins with all that runs, and frees one thing a click', async () => {
  const { wrapper, total, click } = await mountOnSlide(RunsLeaner)
  expect(total()).toBe(3)
  const freed: number[] = []
  for (const to of [0, 1, 2, 3]) {
    await click(to)
    freed.push(wrapper.findAll('.is-freed').length)
  }
  expect(freed).toEqual([0, 12, 12 + 147, 12 + 147 + 49])
  expect(wrapper.text()).toContain('about 12 of 80 cores freed')
  expect(wrapper.text()).toContain('150 machines become 3')
  expect(wrapper.text()).toContain('room for the pods not counted')
})

it('says to a listener only what has been freed so far', async () => {
  const { wrapper, click } = await mountOnSlide(RunsLeaner)
  const heard = () => wrapper.get('svg').attributes('aria-label') ?? ''
  expect(heard()).not.toContain('147')
  await click(2)
  expect(heard()).toContain('147 of the 150 machines')
})
