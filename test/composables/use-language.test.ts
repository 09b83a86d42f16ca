import { injectionSlidevContext } from '@slidev/client/constants.ts'
import { expect, it } from 'vitest'
import { defineComponent, h, provide } from 'vue'
import { useLanguage } from '../../composables/use-language.ts'
import { mountOnSlide } from '../support/mount-slide.ts'

const Figures = defineComponent({
  setup() {
    const { language, number, percent } = useLanguage()
    return () => h('p', [
      language,
      number(7403),
      number(16986),
      number(30.5),
      percent(1.1),
    ].join(' | '))
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

it('writes numbers as English does where the page says nothing', async () => {
  expect(await figuresIn({})).toBe('en | 7,403 | 16,986 | 30.5 | 110%')
})

it('writes numbers as the page’s language does, four digits grouped like five', async () => {
  expect(await figuresIn({
    htmlAttrs: { lang: 'it' },
  })).toBe('it | 7.403 | 16.986 | 30,5 | 110%')
})
