import { expect, it } from 'vitest'
import OpeningQuestion from '../../components/OpeningQuestion.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('draws a machine for each of 150, then the boundary with three below it, then the question', async () => {
  const { wrapper, total, click } = await mountOnSlide(OpeningQuestion)
  expect(total()).toBe(2)
  expect(wrapper.findAll('.question-own')).toHaveLength(150)
  expect(wrapper.get('.question-run').classes()).toContain('is-away')
  await click(1)
  expect(wrapper.get('.question-run').classes()).not.toContain('is-away')
  expect(wrapper.findAll('.question-run rect')).toHaveLength(3)
  expect(wrapper.find('.boundary-stroke-away').exists()).toBe(false)
  expect(wrapper.get('.question-words').classes()).toContain('is-away')
  await click(2)
  expect(wrapper.get('.question-words').text()).toContain('what somebody runs for you?')
  expect(wrapper.get('.question-words').classes()).not.toContain('is-away')
})

it('tells a screen reader user both numbers', async () => {
  const { wrapper } = await mountOnSlide(OpeningQuestion, { step: 1 })
  const heard = wrapper.get('[role=img]').attributes('aria-label')
  expect(heard).toContain('150 marks')
  expect(heard).toContain('3 machines')
})
