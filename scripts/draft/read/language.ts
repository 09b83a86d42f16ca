import type { Vocabulary } from '../vocabulary/schema.ts'

/** How much of a text is looked at, in characters. */
const LOOKED_AT = 30_000
/** What share of a text's words must be small words of a language. */
const ENOUGH = 0.1
/** Scripts that are written in one language, or nearly. */
const SCRIPTS: readonly [script: RegExp, language: string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
]

/** `en_US.UTF-8`, `EN-us` => `en-US`; undefined of what is no language. */
export function languageTag(stated: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(stated.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** The language a text is written in, by the small words it uses; English when nothing says otherwise. */
export function recogniseLanguage(text: string, { languages, recognised }: Vocabulary): string {
  const start = text.slice(0, LOOKED_AT)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const script = SCRIPTS.find(([pattern]) => (start.match(pattern)?.length ?? 0) > letters * 0.3)
  if (script) return script[1]
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? []
  const smallWords: Record<string, readonly string[]> = {
    en: languages.en.small,
    it: languages.it.small,
    ...recognised,
  }
  const [best] = Object.entries(smallWords)
    .map(([language, small]) => {
      const known = new Set(small)
      return { language, share: words.filter(word => known.has(word)).length / Math.max(1, words.length) }
    })
    .toSorted((one, other) => other.share - one.share)
  return best !== undefined && best.share >= ENOUGH ? best.language : 'en'
}
