import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useShared } from '../../composables/use-shared.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

/* Windows of one deck share what was chosen; each test is a deck of its own. */
enableAutoUnmount(afterEach)

const Choice = defineComponent({
  props: { name: { type: String, required: true } },
  setup(props) {
    const { value, set } = useShared(props.name, 'nothing')
    return () => h('button', { onClick: () => set('L7 policy') }, value.value)
  },
})

it('follows what another window chose', async () => {
  const presenter = await mountOnSlide(Choice, { name: 'follows' })
  const audience = await mountOnSlide(Choice, { name: 'follows' })
  await presenter.wrapper.get('button').trigger('click')
  await vi.waitFor(() => expect(audience.wrapper.text()).toBe('L7 policy'))
})

it('is told what was chosen before its window opened', async () => {
  const presenter = await mountOnSlide(Choice, { name: 'later' })
  await presenter.wrapper.get('button').trigger('click')
  const audience = await mountOnSlide(Choice, { name: 'later' })
  await vi.waitFor(() => expect(audience.wrapper.text()).toBe('L7 policy'))
})

it('keeps apart what has another name', async () => {
  const presenter = await mountOnSlide(Choice, { name: 'one' })
  const audience = await mountOnSlide(Choice, { name: 'other' })
  await presenter.wrapper.get('button').trigger('click')
  expect(audience.wrapper.text()).toBe('nothing')
})
