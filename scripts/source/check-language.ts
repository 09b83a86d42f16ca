import type { Violation } from '../model/diagnostic.ts'
import type { SlideSource } from './slide-source.ts'
import { isScalar } from 'yaml'
import { readFrontmatter } from './frontmatter.ts'
import { languageAmong, statedLanguage } from './language.ts'

/** Holds the language that a deck's headmatter states, `htmlAttrs: { lang: it }`, against those its words in data/ are written in. */
export function checkLanguage(headmatter: SlideSource, languages: readonly string[]): Violation[] {
  const { document, placeAt } = readFrontmatter(headmatter)
  const stated = statedLanguage((document.toJS() ?? {}) as Record<string, unknown>)
  if (languageAmong(languages, stated) !== undefined) return []
  const node = [document.getIn(['htmlAttrs', 'lang'], true), document.get('lang', true)].find(isScalar)
  return [
    {
      subject: 'language',
      message: `the deck's language is "${stated}", but data/languages.yaml has ${languages.join(', ')}. Add it there, and its words to the files beside.`,
      place: placeAt(node?.range?.[0] ?? 0),
    },
  ]
}
