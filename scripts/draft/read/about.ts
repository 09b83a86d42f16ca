import type { About, Found } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import { plainText } from '../prose.ts'

/** How many blocks from the top say who wrote the article, and when and where what it tells took place. */
const TOP = { byline: 4, event: 12 }
const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:(?:de|di|da|del|della|van|von|la|le|al|bin|der|den) )?\p{Lu}[\p{L}'’.-]*){1,3}`
const NAMES = String.raw`${NAME}(?:(?:,| and| e| &|, and) ${NAME})*`
const CITY = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`

function monthsOf(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2022, month, 15)))
}

/** From the most telling to the least: `24–28 October 2022`, `October 24–28, 2022`, `24 October 2022`, `October 2022`, `2022-10-24`. */
function datePatterns(language: string): RegExp[] {
  const month = `(?:${monthsOf(language).join('|')})`
  const span = String.raw`\d{1,2}(?:st|nd|rd|th|º|°)?\s?(?:[-–—/]|to|and|al|e)\s?\d{1,2}(?:st|nd|rd|th|º|°)?`
  const day = String.raw`\d{1,2}(?:st|nd|rd|th|º|°)?`
  return [
    `${span} (?:of )?${month}(?:,? \\d{4})?`,
    `${month} ${span}(?:,? \\d{4})?`,
    `${day} (?:of )?${month},? \\d{4}`,
    `${month} ${day},? \\d{4}`,
    `${month} \\d{4}`,
    String.raw`\d{4}-\d{2}-\d{2}`,
  ].map(pattern => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu'))
}

/** `2022-10-24` and what servers write, as people write it; anything else as it is. */
function readableDate(date: string, language: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(date.trim()) ?? []
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return Number.isNaN(at)
    ? date
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

function findDate(texts: readonly string[], language: string): string | undefined {
  for (const pattern of datePatterns(language)) {
    for (const text of texts) {
      const [found] = pattern.exec(text) ?? []
      if (found !== undefined)
        return readableDate(found.replace(/(\d)\s?(?:[\-–—/e]|to|and|al)\s?(?=\d{1,2}(?!\d))/, '$1–'), language)
    }
  }
  return undefined
}

/** Cities that name a time zone: `America/Detroit`. */
function timeZoneCities(): string[] {
  return Intl.supportedValuesOf('timeZone').map(zone => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '')
}

/** `by` and `By`. */
function eitherCase(words: readonly string[]): string {
  return words.flatMap(word => [word, word.slice(0, 1).toUpperCase() + word.slice(1)]).join('|')
}

/** The city that stands before a day: `Trieste, 10–12 May 2023` at the beginning of a paragraph, `in Whitby from 14 to 16 May` anywhere. */
function citiesBeforeDate(language: string, { at, bylines }: Words): RegExp[] {
  const months = monthsOf(language)
    .flatMap(month => [month, month.slice(0, 1).toUpperCase() + month.slice(1)])
    .join('|')
  const day = `(?:(?:${months}) \\d|\\d{1,2}(?:\\s?[-–—]\\s?\\d{1,2}| \\p{Ll}{1,3} \\d{1,2})? (?:${months}))`
  // "By Ines Okafor, 3 June 2024" says who, not where.
  const byline = bylines.length > 0 ? `(?!(?:${eitherCase(bylines)}):? )` : ''
  return [
    new RegExp(`^${byline}(${CITY}),? (?=${day})`, 'u'),
    ...(at.size > 0
      ? [new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...at].join('|')}) (${CITY}),?(?: \\p{Ll}{1,4})? (?=${day})`, 'u')]
      : []),
  ]
}

function weekdaysOf(language: string): Set<string> {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return new Set(Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2022, 0, day + 1)).toLowerCase()))
}

/** The longest beginning of a name that is a city: `Salt Lake City`, and `Detroit` of `Detroit Michigan`. */
function cityIn(name: string, cities: ReadonlySet<string>): string | undefined {
  const words = name.split(' ')
  return words.map((_, index) => words.slice(0, words.length - index).join(' ')).find(city => cities.has(city))
}

function findPlace(
  texts: readonly string[],
  words: Words,
  known: readonly string[],
  language: string,
): string | undefined {
  const cities = new Set([...known, ...timeZoneCities()])
  const { at } = words
  const beforeDate = citiesBeforeDate(language, words)
  const weekdays = weekdaysOf(language)
  const after = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...at].join('|')}) (${CITY})`, 'gu')
  for (const text of texts) {
    const dated = beforeDate
      .map(pattern => pattern.exec(text)?.[1])
      .find(city => city !== undefined && !weekdays.has(city.toLowerCase()))
    if (dated !== undefined) return dated
    for (const [, name = ''] of at.size > 0 ? text.matchAll(after) : []) {
      const city = cityIn(name, cities)
      if (city !== undefined) return city
    }
  }
  return undefined
}

function findAuthor(texts: readonly string[], { bylines }: Words): string | undefined {
  if (bylines.length === 0) return undefined
  const byline = new RegExp(`^(?:${eitherCase(bylines)}):? (${NAMES})(?=$|[\\s,.;|·•–—-])`, 'u')
  // `Published on 12 March 2024 by Ada Lowe`
  const published = new RegExp(`^\\p{Lu}\\p{Ll}+ .{0,40}\\d{4} (?:${bylines.join('|')}) (${NAMES})$`, 'u')
  const author = texts
    .filter(text => text.length < 160)
    .map(text => (byline.exec(text) ?? published.exec(text))?.[1])
    .find(Boolean)
  return author?.replace(/[.'’-]+$/, '')
}

/** What the cover says: as the article's metadata has it, or as its first paragraphs name it. */
export function findAbout(
  stated: About,
  found: readonly Found[],
  words: Words,
  places: readonly string[],
  language: string,
): About {
  const top = found.flatMap(block =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [plainText(block.text).slice(0, 1000)] : [],
  )
  const told = [stated.title ?? '', ...top.slice(0, TOP.event)]
  return {
    ...stated,
    author: stated.author ?? findAuthor(top.slice(0, TOP.byline), words),
    date: findDate(told, language) ?? (stated.date && readableDate(stated.date, language)),
    place: stated.place ?? findPlace(told, words, places, language),
  }
}
