import { expect, it } from 'vitest'
import StorageLandscape from '../../components/StorageLandscape.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('takes one click: October 2022, then what came since', async () => {
  const { wrapper, total, click } = await mountOnSlide(StorageLandscape)
  expect(total()).toBe(1)
  await click(0)
  expect(wrapper.findAll('.landscape-away').length).toBeGreaterThan(0)
  expect(wrapper.get('svg').attributes('aria-label')).toContain('it held eleven')
  await click(1)
  expect(wrapper.findAll('.landscape-away')).toHaveLength(0)
  expect(wrapper.get('svg').attributes('aria-label')).toContain('CubeFS graduated in December 2024')
})

it('carries every name from where its line was to where it is', async () => {
  const { wrapper, click } = await mountOnSlide(StorageLandscape)
  await click(0)
  const places = (): string[] => wrapper.findAll('.landscape-head').map(name => name.attributes('style') ?? '')
  const before = places()
  expect(before).toHaveLength(12)
  await click(1)
  places().forEach((place, index) => expect(place).not.toBe(before[index]))
})

it('keeps the seven projects that did not move quiet, once we look back', async () => {
  const { wrapper, click } = await mountOnSlide(StorageLandscape)
  await click(0)
  expect(wrapper.findAll('.landscape-quiet')).toHaveLength(0)
  await click(1)
  expect(wrapper.findAll('.landscape-quiet')).toHaveLength(7)
})

it('shows one state alone and refuses one it does not have', async () => {
  const { total } = await mountOnSlide(StorageLandscape, { step: 0 })
  expect(total()).toBe(0)
  await expect(mountOnSlide(StorageLandscape, { step: 2 })).rejects.toThrow('step is 2')
})
