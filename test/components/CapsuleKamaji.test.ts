import { expect, it } from 'vitest'
import CapsuleKamaji from '../../components/CapsuleKamaji.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('tells Capsule, then Kamaji, then counts what differs', async () => {
  const { wrapper, total, click } = await mountOnSlide(CapsuleKamaji)
  expect(total()).toBe(3)
  const seen: [string[], number][] = []
  for (const to of [0, 1, 2, 3]) {
    await click(to)
    const sides = wrapper.findAll('.can-dim').map(side => (side.classes('is-dim') ? 'dim' : 'lit'))
    seen.push([sides, wrapper.findAll('.can-arrive').filter(part => !part.classes('is-away')).length])
  }
  expect(seen).toEqual([
    [['lit', 'lit'], 0],
    [['lit', 'dim'], 1],
    [['dim', 'lit'], 2],
    [['lit', 'lit'], 4],
  ])
})

it('says to a listener only what has been told so far', async () => {
  const { wrapper, click } = await mountOnSlide(CapsuleKamaji)
  const heard = () => wrapper.get('svg').attributes('aria-label')
  expect(heard()).not.toContain('one for all tenants')
  await click(1)
  expect(heard()).toContain('one for all tenants')
  expect(heard()).not.toContain('one for each tenant')
  await click(3)
  expect(heard()).toContain('three with Kamaji')
})

it('uses Kamaji’s word of 2022', async () => {
  const { wrapper } = await mountOnSlide(CapsuleKamaji)
  expect(wrapper.text()).toContain('admin cluster’s control plane')
  expect(wrapper.html()).not.toContain('management cluster')
})
