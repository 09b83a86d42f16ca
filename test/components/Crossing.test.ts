import { expect, it } from 'vitest'
import Crossing from '../../components/Crossing.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('takes one click, which draws the line', async () => {
  const { wrapper, total, click } = await mountOnSlide(Crossing)
  expect(total()).toBe(1)
  expect(wrapper.get('.crossing-line').classes()).not.toContain('is-drawn')
  await click(1)
  expect(wrapper.get('.crossing-line').classes()).toContain('is-drawn')
})

it('fills the city where we are: Valencia before the line, Detroit after it', async () => {
  const { wrapper, click } = await mountOnSlide(Crossing)
  const lit = () => wrapper.findAll('.diagram-station').map(station => station.attributes('fill') === 'var(--ink)')
  expect(lit()).toEqual([true, false])
  await click(1)
  expect(lit()).toEqual([false, true])
})

it('tells a listener the distance once the line is there, to the next hundred kilometres', async () => {
  const { wrapper, click } = await mountOnSlide(Crossing)
  const heard = () => wrapper.get('svg').attributes('aria-label')
  expect(heard()).toContain('May 2022')
  expect(heard()).not.toContain('km')
  await click(1)
  expect(heard()).toContain('about 6,700 km')
})

it('is finished when a print puts the clicks past the end', async () => {
  const { wrapper, click } = await mountOnSlide(Crossing)
  await click(999_999)
  expect(wrapper.find('.is-away').exists()).toBe(false)
})

it('shows a fixed state and takes no clicks', async () => {
  const { wrapper, total } = await mountOnSlide(Crossing, { step: 1 })
  expect(total()).toBe(0)
  expect(wrapper.get('.crossing-line').classes()).toContain('is-drawn')
})

it('refuses a state that it does not have', async () => {
  await expect(mountOnSlide(Crossing, { step: 2 })).rejects.toThrow('step is 2, but this diagram has the steps 0 to 1')
})

it('gives each drawing on a page its own clip', async () => {
  const { wrapper } = await mountOnSlide(Crossing)
  const id = wrapper.get('clipPath').attributes('id')
  expect(id).toBeTruthy()
  expect(wrapper.find(`[clip-path="url(#${id})"]`).exists()).toBe(true)
})
