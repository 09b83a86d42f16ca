/** What a deck says of its language in its headmatter, `htmlAttrs: { lang: en-GB }` or `lang: en-GB` => `en-GB`; undefined where it says none. */
export function statedLanguage({ htmlAttrs, lang }: Record<string, unknown>): string | undefined {
  const attributes =
    typeof htmlAttrs === 'object' && htmlAttrs !== null && 'lang' in htmlAttrs ? htmlAttrs.lang : undefined
  return [attributes, lang].map(one => String(one ?? '').trim()).find(one => one !== '')
}

/** The language of these that a deck speaks, `en` for `en-GB`: the first where it says none, undefined where it says another. */
export function languageAmong(languages: readonly string[], stated: string | undefined): string | undefined {
  return stated === undefined
    ? languages[0]
    : languages.find(language => stated === language || stated.startsWith(`${language}-`))
}
