import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../scripts/model/diagnostic.ts'
import { checkLanguage } from '../../../scripts/source/check-language.ts'
import { languageAmong, statedLanguage } from '../../../scripts/source/language.ts'

it.each([
  ['htmlAttrs.lang', { htmlAttrs: { lang: 'it' } }, 'it'],
  ['lang', { lang: 'it-CH' }, 'it-CH'],
  ['htmlAttrs.lang before lang', { htmlAttrs: { lang: 'it' }, lang: 'en' }, 'it'],
  ['nothing', { htmlAttrs: { dir: 'ltr' } }, undefined],
  ['an empty word', { htmlAttrs: { lang: '' } }, undefined],
])('a deck states its language by %s', (_, headmatter, stated) => {
  expect(statedLanguage(headmatter)).toBe(stated)
})

it('a deck speaks the listed language that it states, the first when it states none, none when it states another', () => {
  const languages = ['en', 'it']
  expect(languageAmong(languages, 'it')).toBe('it')
  expect(languageAmong(languages, 'it-CH')).toBe('it')
  expect(languageAmong(languages, 'italian')).toBeUndefined()
  expect(languageAmong(languages, undefined)).toBe('en')
  expect(languageAmong(languages, 'de')).toBeUndefined()
})

describe('a deck in a language that data/languages.yaml does not have', () => {
  const headmatter = (frontmatter: string) => ({
    slide: 1,
    file: 'slides.de.md',
    line: 9,
    content: '',
    frontmatter,
    frontmatterLine: 2,
  })

  it('is refused at the line that says so', () => {
    expect(
      checkLanguage(headmatter('title: Die Wolke\nhtmlAttrs:\n  lang: de\n'), ['en', 'it']).map(formatDiagnostic),
    ).toEqual([
      'slides.de.md:4:9 slide 1: the deck\'s language is "de", but data/languages.yaml has en, it. Add it there, and its words to the files beside.',
    ])
  })

  it.each(['htmlAttrs:\n  lang: it\n', 'title: The cloud\n', ''])('is not one that says %j', frontmatter => {
    expect(checkLanguage(headmatter(frontmatter), ['en', 'it'])).toEqual([])
  })
})
