import { expect, it } from 'vitest'
import CapsuleKamaji from '../../components/CapsuleKamaji.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('tells Capsule, then Kamaji, and draws the boundary on when it does', async () => {
  const { wrapper, total, click } = await mountOnSlide(CapsuleKamaji)
  const stroke = () => wrapper.get('.boundary-stroke').attributes('d') ?? ''
  const heard = () => wrapper.get('svg').attributes('aria-label') ?? ''
  expect(total()).toBe(1)
  expect(heard()).toContain('Capsule: one cluster')
  expect(heard()).not.toContain('Kamaji: the boundary')
  expect(stroke()).not.toContain('1280')
  await click(1)
  expect(heard()).toContain('Kamaji: the boundary steps down')
  expect(stroke()).toContain('1280 440')
})

it('keeps Kamaji’s word of 2022, and says what has changed since then', async () => {
  const { wrapper } = await mountOnSlide(CapsuleKamaji, { step: 1 })
  expect(wrapper.text()).toContain('admin cluster’s control plane')
  expect(wrapper.text()).toContain('now “management cluster”')
  expect(wrapper.text()).toContain('since then: CNCF sandbox, Dec 2022')
})
