import { expect, it } from 'vitest'
import SelfService from '../../components/SelfService.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('lets a tenant declare, controllers reconcile, and N tenants follow', async () => {
  const { wrapper, total, click } = await mountOnSlide(SelfService)
  expect(total()).toBe(3)
  const shown: number[] = []
  const heard: string[] = []
  for (const to of [0, 1, 2, 3]) {
    await click(to)
    shown.push(wrapper.findAll('.can-arrive').filter(part => !part.classes('is-away')).length)
    heard.push(wrapper.get('svg').attributes('aria-label') ?? '')
  }
  expect(shown).toEqual([0, 2, 5, 30])
  expect(new Set(heard).size).toBe(4)
  expect(heard[3]).toContain('N tenant clusters follow')
})

it('says that the scheme is ours, and that Cluster API was on Kamaji’s roadmap', async () => {
  const { wrapper } = await mountOnSlide(SelfService, { step: 0 })
  expect(wrapper.text()).toContain('Our scheme.')
  expect(wrapper.text()).toContain('roadmap in October 2022')
})
