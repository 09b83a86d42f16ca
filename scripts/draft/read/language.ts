import { DeckError } from '../../error.ts'

/** How much of a text is looked at, in characters. */
const LOOKED_AT = 30_000

/** `en_US.UTF-8`, `EN-us` => `en-US`; undefined of what is not a language. */
export function languageTag(stated: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(stated.replace(/\..*$/, '').replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/**
 * A language that the caller states, as a BCP 47 tag.
 *
 * @throws DeckError when it is not a language that anybody has a name for: `english`, `xx`.
 */
export function statedLanguage(stated: string): string {
  const tag = languageTag(stated)
  const name =
    tag === undefined ? undefined : new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)
  if (tag === undefined || name === undefined)
    throw new DeckError('usage', `--lang ${stated} is not a language; write its code: en, it, de or pt-BR`)
  return tag
}

/** Tells the language of a line, as a primary tag, where it is sure of one. */
export async function recogniser(): Promise<(text: string) => string | undefined> {
  const { eld } = await import('eld/small')
  return text => {
    const found = eld.detect(text)
    return found.language !== '' && found.isReliable() ? found.language : undefined
  }
}

/**
 * The language a text is written in; English where nothing says otherwise. Recognised by eld (n-grams, 60 languages, Apache-2.0):
 * on our short articles it was right where franc took Hebrew for Dutch.
 */
export async function recogniseLanguage(text: string): Promise<string> {
  const { eld } = await import('eld/small')
  const found = eld.detect(text.slice(0, LOOKED_AT))
  return found.language !== '' && found.isReliable() ? found.language : 'en'
}
