import { expect, it } from 'vitest'
import SelfService from '../../components/SelfService.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('begins with fifty tickets on one desk, then tenants declare, then the loop acts', async () => {
  const { wrapper, total, click } = await mountOnSlide(SelfService)
  expect(total()).toBe(2)
  const heard: string[] = []
  for (const to of [0, 1, 2]) {
    await click(to)
    heard.push(wrapper.get('svg').attributes('aria-label') ?? '')
  }
  expect(heard[0]).toContain('50 tickets')
  expect(heard[1]).toContain('still outlines')
  expect(heard[2]).toContain('50 control planes as pods')
})

it('lights one station of the loop, and none of them in the deck’s yellow', async () => {
  const { wrapper } = await mountOnSlide(SelfService, { step: 2 })
  expect(wrapper.findAll('circle[fill="var(--signal)"]')).toHaveLength(0)
  expect(wrapper.findAll('circle[r="15"]')).toHaveLength(1)
})

it('says that Cluster API was on Kamaji’s roadmap', async () => {
  const { wrapper } = await mountOnSlide(SelfService, { step: 2 })
  expect(wrapper.text()).toContain('on Kamaji’s roadmap in 2022')
})
