import { injectionSlidevContext } from '@slidev/client/constants.ts'
import { expect, it } from 'vitest'
import { defineComponent, h, provide } from 'vue'
import DeckText from '../../../components/text/DeckText.vue'
import { mountOnSlide } from '../../support/mount-slide.ts'

async function htmlIn(lang: string, text: string) {
  const deck = defineComponent({
    setup() {
      provide(injectionSlidevContext, { nav: {}, configs: { htmlAttrs: { lang } }, themeConfigs: {} })
      return () => h('p', h(DeckText, { text }))
    },
  })
  const { wrapper } = await mountOnSlide(deck)
  return wrapper.html()
}

it('marks in an Italian deck the terms that stay English, and leaves the text as it is', async () => {
  expect(await htmlIn('it', 'Policy L7 e offload su NIC')).toBe(
    '<p><span lang="en">Policy</span><span> L7 e </span><span lang="en">offload</span><span> su NIC</span></p>',
  )
})

it('marks nothing in an English deck', async () => {
  expect(await htmlIn('en-GB', 'L7 policy and NIC offload')).toBe('<p><span>L7 policy and NIC offload</span></p>')
})
