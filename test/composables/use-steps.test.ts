import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useSteps } from '../../composables/use-steps.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

const Story = defineComponent({
  props: { fixed: { type: Number, default: undefined } },
  setup(props) {
    const step = useSteps(3, () => ({ fixed: props.fixed }))
    return () => h('p', String(step.value))
  },
})

it('takes as many clicks from the slide as it has steps', async () => {
  const { total } = await mountOnSlide(Story)
  expect(total()).toBe(3)
})

it('is at 0 before the first click and follows each click to the last', async () => {
  const { wrapper, click } = await mountOnSlide(Story)
  const seen: string[] = []
  for (const to of [0, 1, 2, 3]) {
    await click(to)
    seen.push(wrapper.text())
  }
  expect(seen).toEqual(['0', '1', '2', '3'])
})

it('is finished when a print puts the clicks past the end', async () => {
  const { wrapper, click } = await mountOnSlide(Story)
  await click(999_999)
  expect(wrapper.text()).toBe('3')
})

it('stands still and takes no clicks when its step is fixed', async () => {
  const { wrapper, total, click } = await mountOnSlide(Story, { fixed: 2 })
  await click(1)
  expect(wrapper.text()).toBe('2')
  expect(total()).toBe(0)
})

it('refuses a fixed step that it does not have', async () => {
  await expect(mountOnSlide(Story, { fixed: 4 })).rejects.toThrow('step is 4, but this diagram has the steps 0 to 3')
})
