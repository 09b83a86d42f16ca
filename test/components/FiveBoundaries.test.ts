import { expect, it } from 'vitest'
import FiveBoundaries from '../../components/FiveBoundaries.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('shows five pictures, then the line through them, then what is open, then what to write down', async () => {
  const { wrapper, total, click } = await mountOnSlide(FiveBoundaries)
  const heard = () => wrapper.get('svg').attributes('aria-label') ?? ''
  expect(total()).toBe(3)
  expect(wrapper.findAll('.five-stroke')).toHaveLength(6)
  expect(wrapper.findAll('.five-stroke.is-undrawn')).toHaveLength(6)
  await click(1)
  expect(wrapper.findAll('.five-stroke.is-undrawn')).toHaveLength(0)
  expect(heard()).not.toContain('still open')
  await click(2)
  expect(heard()).toContain('still open')
  expect(heard()).not.toContain('write down')
  await click(3)
  expect(heard()).toContain('write down what you own, and what is run for you')
})

it('leaves one crossing open', async () => {
  const { wrapper } = await mountOnSlide(FiveBoundaries, { step: 3 })
  expect(wrapper.findAll('text').filter(text => text.text() === '?')).toHaveLength(1)
})
