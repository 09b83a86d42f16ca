import { expect, it } from 'vitest'
import FullMarks from '../../components/FullMarks.vue'
import TakeHome from '../../components/TakeHome.vue'
import TopicLine from '../../components/TopicLine.vue'
import TopicMap from '../../components/TopicMap.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('names all five stations to a listener, and the one that is lit', async () => {
  const { wrapper } = await mountOnSlide(TopicLine, { form: 'section', topic: 'stateful' })
  const label = wrapper.get('[role=img]').attributes('aria-label')
  expect(label).toContain(
    '1 Network, 2 Stateful & storage, 3 Platform engineering, 4 Multi-tenancy, 5 Cloud native next',
  )
  expect(label).toContain('We are at station 2: Stateful & storage.')
  expect(wrapper.findAll('.large-line-name.is-lit').map(name => name.text())).toEqual(['Stateful & storage'])
})

it('lights no station on the cover', async () => {
  const { wrapper } = await mountOnSlide(TopicLine)
  expect(wrapper.findAll('.is-lit')).toHaveLength(0)
})

it('shows all five conversations on the map, and what each asks on its click', async () => {
  const { wrapper, total, click } = await mountOnSlide(TopicMap)
  expect(total()).toBe(1)
  expect(wrapper.get('[role=img]').attributes('aria-label')).not.toContain('?')
  expect(wrapper.findAll('.topic-map-question.is-away')).toHaveLength(5)
  await click(1)
  expect(wrapper.findAll('.topic-map-question.is-away')).toHaveLength(0)
  expect(wrapper.get('[role=img]').attributes('aria-label')).toContain('Multi-tenancy: How many clusters?')
})

it('takes home one answer a click, and leaves the open question hollow', async () => {
  const { wrapper, total, click } = await mountOnSlide(TakeHome)
  expect(total()).toBe(5)
  await click(2)
  expect(wrapper.findAll('.can-arrive:not(.is-away)')).toHaveLength(2)
  expect(wrapper.get('[role=img]').attributes('aria-label')).toContain('Keeping data')
  expect(wrapper.findAll('circle').map(circle => circle.attributes('fill'))).toEqual([
    'var(--topic)',
    'var(--paper)',
    'var(--topic)',
    'var(--topic)',
    'var(--topic)',
  ])
})

it('passes ten stations of ten for organisation and for content', async () => {
  const { wrapper } = await mountOnSlide(FullMarks)
  expect(wrapper.findAll('circle[fill="var(--signal)"]')).toHaveLength(20)
  expect(wrapper.get('[role=img]').attributes('aria-label')).toContain(
    'Organisation: 10 out of 10. Content: 10 out of 10.',
  )
})
