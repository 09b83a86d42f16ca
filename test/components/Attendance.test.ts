import { expect, it } from 'vitest'
import Attendance from '../../components/Attendance.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('is complete without a click: both halls, the derived one about, and the registrations that fell', async () => {
  const { wrapper, total } = await mountOnSlide(Attendance)
  expect(total()).toBe(0)
  const text = wrapper.text()
  for (const words of ['Los Angeles 2021', 'about 3,500', 'Detroit 2022', '23,164', '16,986'])
    expect(text).toContain(words)
})

it('claims of nobody that they took part online', async () => {
  const { wrapper } = await mountOnSlide(Attendance)
  expect(wrapper.html()).not.toMatch(/joined|9,583/)
})

it('tells a screen reader user every figure', async () => {
  const { wrapper } = await mountOnSlide(Attendance)
  const heard = wrapper.get('svg').attributes('aria-label')
  for (const figure of ['7,403', '3,500', '23,164', '16,986', '110%']) expect(heard).toContain(figure)
})
