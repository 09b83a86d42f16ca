import { injectionSlidevContext } from '@slidev/client/constants.ts'
import { expect, it } from 'vitest'
import { defineComponent, h, provide } from 'vue'
import { useLanguage } from '../../composables/use-language.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

const PODS = { one: '{count} pod on {where}', other: '{count} pods on {where}' }

const Figures = defineComponent({
  setup() {
    const { language, number, percent, plural } = useLanguage()
    return () =>
      h(
        'p',
        [
          language,
          number(7403),
          number(16986),
          number(30.5),
          percent(1.1),
          plural(PODS, 1, { where: 'node-1' }),
          plural(PODS, 1234, { where: 'node-1' }),
        ].join(' | '),
      )
  },
})

async function figuresIn(configs: object): Promise<string> {
  const deck = defineComponent({
    setup() {
      provide(injectionSlidevContext, { nav: {}, configs, themeConfigs: {} })
      return () => h(Figures)
    },
  })
  const { wrapper } = await mountOnSlide(deck)
  return wrapper.text()
}

it('writes numbers and counts as English does where the page says nothing', async () => {
  expect(await figuresIn({})).toBe('en | 7,403 | 16,986 | 30.5 | 110% | 1 pod on node-1 | 1,234 pods on node-1')
})

it('writes numbers and counts as the page’s language does, four digits grouped like five', async () => {
  expect(await figuresIn({ htmlAttrs: { lang: 'it' } })).toBe(
    'it | 7.403 | 16.986 | 30,5 | 110% | 1 pod on node-1 | 1.234 pods on node-1',
  )
})
