import { expect, it } from 'vitest'
import TopicLine from '../../components/TopicLine.vue'
import TopicMap from '../../components/TopicMap.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('names all five stations to a listener, and the one that is lit', async () => {
  const { wrapper } = await mountOnSlide(TopicLine, { form: 'section', topic: 'stateful' })
  const label = wrapper.get('[role=img]').attributes('aria-label')
  expect(label).toContain(
    '1 Network, 2 Stateful & storage, 3 Platform engineering, 4 Multi-tenancy, 5 Optimising Kubernetes',
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

it('has every station passed when the talk is over, and the slides’ address in the loop', async () => {
  const { wrapper } = await mountOnSlide(TopicLine, { form: 'complete', address: 'https://example.org/detroit/' })
  expect(wrapper.findAll('circle[r="27"]')).toHaveLength(5)
  expect(wrapper.findAll('.qr-code')).toHaveLength(1)
  expect(wrapper.get('[role=img]').attributes('aria-label')).toContain('these slides: example.org/detroit.')
})

it('leaves the code out where there is no address', async () => {
  const { wrapper } = await mountOnSlide(TopicLine, { form: 'complete' })
  expect(wrapper.findAll('.qr-code')).toHaveLength(0)
  expect(wrapper.get('[role=img]').attributes('aria-label')).not.toContain('QR')
})
