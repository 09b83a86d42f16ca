import { expect, it } from 'vitest'
import StorageLandscape from '../../components/StorageLandscape.vue'
import { mountOnSlide } from '../support/mount-slide.ts'

it('shows four and eleven, and the open question, before any click', async () => {
  const { wrapper, total } = await mountOnSlide(StorageLandscape)
  expect(total()).toBe(1)
  const shown = wrapper.findAll('text').map(text => text.text())
  expect(shown).toContain('4')
  expect(shown).toContain('11')
  expect(shown).toContain('?')
  expect(wrapper.get('.landscape-since').classes()).toContain('is-away')
})

it('runs on to August 2026 with its click, where there are eleven again', async () => {
  const { wrapper, click } = await mountOnSlide(StorageLandscape)
  await click(1)
  const ruler = wrapper.get('.landscape-since')
  expect(ruler.classes()).not.toContain('is-away')
  expect(ruler.text()).toContain('August 2026')
  expect(ruler.text()).toContain('11')
})

it('tells a screen reader user the names and counts of the state shown', async () => {
  const { wrapper, click } = await mountOnSlide(StorageLandscape)
  const heard = (): string => wrapper.get('svg').attributes('aria-label') ?? ''
  expect(heard()).toContain('At the end of 2018 there are 4')
  expect(heard()).not.toContain('CloudNativePG')
  await click(1)
  expect(heard()).toContain('CloudNativePG entered the sandbox')
})

it('shows one state alone and refuses one it does not have', async () => {
  const { total } = await mountOnSlide(StorageLandscape, { step: 0 })
  expect(total()).toBe(0)
  await expect(mountOnSlide(StorageLandscape, { step: 2 })).rejects.toThrow('step is 2')
})
