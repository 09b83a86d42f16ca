import type { Language } from '../../data/define.ts'
import { LANGUAGES } from '../../data/define.ts'

/** The deck's language, from `htmlAttrs: { lang: en }` in its headmatter; the first language where it says none we have words in. */
export function languageOf(headmatter: Record<string, unknown>): Language {
  const attributes = headmatter.htmlAttrs
  const stated = attributes && typeof attributes === 'object' && 'lang' in attributes
    ? String(attributes.lang)
    : undefined
  return LANGUAGES.find(language => stated === language || stated?.startsWith(`${language}-`)) ?? LANGUAGES[0]
}
