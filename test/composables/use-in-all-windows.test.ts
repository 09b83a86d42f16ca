import type { Ref } from 'vue'
import { expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { useInAllWindows } from '../../composables/use-in-all-windows.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

function windowWith(name: string) {
  let shared: { value: Ref<number>, set: (value: number) => void } | undefined
  const component = defineComponent({
    setup() {
      shared = useInAllWindows<number>(name, 1)
      return () => String(shared?.value.value)
    },
  })
  return {
    component,
    set: (value: number) => shared?.set(value),
  }
}

it('brings what one window sets to the others that show the slide, and only to its namesake', async () => {
  const presenter = windowWith('count')
  const audience = await mountOnSlide(windowWith('count').component)
  const other = await mountOnSlide(windowWith('other').component)
  const own = await mountOnSlide(presenter.component)
  presenter.set(7)
  await vi.waitFor(() => expect(audience.wrapper.text()).toBe('7'))
  expect(own.wrapper.text()).toBe('7')
  expect(other.wrapper.text()).toBe('1')
  for (const { wrapper } of [audience, other, own])
    wrapper.unmount()
})
