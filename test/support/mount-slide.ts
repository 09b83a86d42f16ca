import type { ClicksContext } from '@slidev/types'
import type { Component } from 'vue'
import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import {
  injectionClicksContext,
  injectionCurrentPage,
  injectionRenderContext,
  injectionSlidevContext,
} from '@slidev/client/constants.ts'
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, provide, ref } from 'vue'

/** A component on a slide of its own, with Slidev's real clicks. */
export async function mountOnSlide(
  component: Component,
  props: Record<string, unknown> = {},
  { configs = {}, nav = {} }: { configs?: Record<string, unknown>; nav?: Record<string, unknown> } = {},
) {
  const clicks = ref(0)
  const context: ClicksContext = createClicksContextBase(clicks)
  const slide = defineComponent({
    setup() {
      provide(injectionClicksContext, ref(context))
      provide(injectionCurrentPage, ref(1))
      provide(injectionRenderContext, ref('slide'))
      provide(injectionSlidevContext, { nav, configs, themeConfigs: {} })
      context.setup()
      return () => h(component, props)
    },
  })
  const wrapper = mount(slide)
  await nextTick()
  return {
    wrapper,
    /** How many clicks the component takes. */
    total: () => context.total,
    /** Go to a click and wait until it is drawn. */
    async click(to: number) {
      clicks.value = to
      await nextTick()
    },
  }
}
