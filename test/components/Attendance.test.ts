import { expect, it } from 'vitest'
import Attendance from '../../components/Attendance.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('shows both figures, the derived one labelled so, before any click', async () => {
  const { wrapper, total } = await mountOnSlide(Attendance)
  expect(total()).toBe(1)
  expect(wrapper.findAll('.attendance-figure').map(figure => figure.text())).toEqual(['7,403in Detroit', '9,583online'])
  expect(wrapper.text()).toContain('derived: 16,986 registered − 7,403 in person')
})

it('brings the year before with its click, and that the total fell', async () => {
  const { wrapper, click } = await mountOnSlide(Attendance)
  const before = wrapper.get('.can-arrive')
  expect(before.classes()).toContain('is-away')
  await click(1)
  expect(before.classes()).not.toContain('is-away')
  expect(before.text()).toContain('Los Angeles 2021: about 3,500 in person')
  expect(before.text()).toContain('derived')
  expect(before.text()).toContain('23,164 in 2021, 16,986 in 2022')
})

it('tells a listener the figures of the state shown', async () => {
  const { wrapper, click } = await mountOnSlide(Attendance)
  const heard = () => wrapper.get('svg').attributes('aria-label')
  expect(heard()).toContain('7,403')
  expect(heard()).toContain('9,583')
  expect(heard()).not.toContain('Los Angeles')
  await click(1)
  expect(heard()).toContain('About 3,500 came to Los Angeles')
  expect(heard()).toContain('fell from 23,164')
})

it('shows a fixed state and takes no clicks, and refuses one that it does not have', async () => {
  const { wrapper, total } = await mountOnSlide(Attendance, { step: 1 })
  expect(total()).toBe(0)
  expect(wrapper.find('.is-away').exists()).toBe(false)
  await expect(mountOnSlide(Attendance, { step: 2 })).rejects.toThrow(
    'step is 2, but this diagram has the steps 0 to 1',
  )
})
