import { useSlideContext } from '@slidev/client/context.ts'

export interface DeckLanguage {
  /** What the page says of itself: `en`, `it`, `en-GB`. */
  language: string
  /** A number as the deck's language writes it: `number(7403)` => `7,403` in English, `7.403` in Italian. */
  number: (value: number) => string
  /** A share: `percent(1.1)` => `110%` in English, `110 %` in German. */
  percent: (share: number) => string
}

/** The deck's language, from `htmlAttrs: { lang: en }` in its headmatter (English where it says none), and numbers written in it. */
export function useLanguage(): DeckLanguage {
  const language = useSlideContext().$slidev.configs.htmlAttrs?.lang ?? 'en'
  // Left to itself, Italian writes 7403 beside 16.986.
  const numbers = new Intl.NumberFormat(language, { useGrouping: 'always' })
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return {
    language,
    number: value => numbers.format(value),
    percent: share => shares.format(share),
  }
}
