import { useSlideContext } from '@slidev/client/context.ts'

export interface DeckLanguage {
  /** What the page says of itself: `en`, `it`, `en-GB`. */
  language: string
  /** A number as the deck's language writes it: `number(7403)` => `7,403` in English, `7403` or `7.403` elsewhere. */
  number: (value: number) => string
}

/** The deck's language, from `htmlAttrs: { lang: en }` in its headmatter (English where it says none), and numbers written in it. */
export function useLanguage(): DeckLanguage {
  const language = useSlideContext().$slidev.configs.htmlAttrs?.lang ?? 'en'
  // Italian and Spanish leave out the point in 7403; beside 16.986 that reads as a mistake.
  const format = new Intl.NumberFormat(language, { useGrouping: 'always' })
  return { language, number: value => format.format(value) }
}
