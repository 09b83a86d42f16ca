import type { Plural } from '../data/define.ts'
import { useSlideContext } from '@slidev/client/context.ts'
import { fillIn } from '../diagrams/fill-in.ts'

export interface DeckLanguage {
  /** What the page says of itself: `en`, `it`, `en-GB`. */
  language: string
  /** A number as the deck's language writes it: `number(7403)` => `7,403` in English, `7.403` in Italian. */
  number: (value: number) => string
  /** A share: `percent(1.1)` => `110%` in English, `110 %` in German. */
  percent: (share: number) => string
  /** The words for so many, `{count}` and other gaps filled: `plural({ one: '{count} pod', other: '{count} pods' }, 2)` => `2 pods`. */
  plural: (words: Plural, count: number, values?: Readonly<Record<string, string | number>>) => string
}

/** The deck's language, from `htmlAttrs: { lang: en }` in its headmatter (English where it says none), and numbers written in it. */
export function useLanguage(): DeckLanguage {
  const language = useSlideContext().$slidev.configs.htmlAttrs?.lang ?? 'en'
  // Left to itself, Italian writes 7403 beside 16.986.
  const numbers = new Intl.NumberFormat(language, { useGrouping: 'always' })
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const kinds = new Intl.PluralRules(language)
  const number = (value: number): string => numbers.format(value)
  return {
    language,
    number,
    percent: share => shares.format(share),
    plural: (words, count, values = {}) =>
      fillIn(words[kinds.select(count)] ?? words.other, { ...values, count: number(count) }),
  }
}
