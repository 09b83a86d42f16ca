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
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(date.trim()) ?? []
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

/** Where something took place: `… met in Teide from 21 to 24 May`. */
interface Event {
  place?: string
  date?: string
}

/** The longest beginning of a name that is a city: `Salt Lake City`, and `Detroit` of `Detroit Michigan`. */
function cityIn(name: string, cities: ReadonlySet<string>): string | undefined {
  const words = name.split(' ')
  return words.map((_, index) => words.slice(0, words.length - index).join(' ')).find(city => cities.has(city))
}

/** What an event did, in the languages that we have such words of. */
const TOOK_PLACE =
  /(?<!\p{L})(?:met|took place|was held|were held|gathered|brought together|si (?:è|sono) (?:tenut|svolt|riunit|incontrat)\p{L}|ha avuto luogo|fand(?:en)? .{0,60}statt|traf(?:en)? sich|a eu lieu|s’est tenue?|s'est tenue?|se celebró|tuvo lugar)(?!\p{L})/iu
/** Words that speak of another edition: its place and date are not this one’s. */
const OTHER_EDITION =
  /(?<!\p{L})(?:last|previous|earlier|prior|next|futur\p{L}?|will|back|again|eu|asia|china|scors\p{L}|precedent\p{L}|prossim\p{L}|europ\p{L}+|ultim\p{L}|tornerà|torneremo|nächst\p{L}*|letzt\p{L}*|prochain\p{L}*|dernier\p{L}*|próxim\p{L}|anterior|pasad\p{L})(?!\p{L})/giu

/** Words with a capital that name something: not those that only begin a title. */
function namesIn(text: string): Set<string> {
  return new Set(text.match(/\p{Lu}[\p{L}\p{N}+]{2,}/gu) ?? [])
}

function placesIn(text: string, { at }: Words, cities: ReadonlySet<string>, language: string): string[] {
  if (at.size === 0)
    return [...cities].filter(city => new RegExp(`(?<!\\p{L})${RegExp.escape(city)}(?!\\p{L})`, 'u').test(text))
  const months = new Set(monthsOf(language).map(month => month.toLowerCase()))
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${eitherCase([...at])}) (${CITY})`, 'gu'))].flatMap(
    ([, name = '']) => cityIn(name, cities) ?? (TOOK_PLACE.test(text) && !months.has(name.toLowerCase()) ? name : []),
  )
}

/**
 * Where and when the event was, of one sentence that names the event with both. Nothing where two sentences say different things,
 * where one speaks of another edition, or of two cities.
 */
function eventIn(
  sentences: readonly string[],
  title: string,
  { words, cities, language }: { words: Words; cities: ReadonlySet<string>; language: string },
): Event {
  const event = namesIn(title)
  const found = sentences.flatMap(sentence => {
    const date = findDate([sentence], language)
    const isNamed =
      TOOK_PLACE.test(sentence) || [...namesIn(sentence)].some(name => event.has(name) && !cities.has(name))
    const others = (sentence.match(OTHER_EDITION) ?? []).filter(
      word => !title.toLowerCase().includes(word.toLowerCase()),
    )
    const places = [...new Set(placesIn(sentence, words, cities, language))]
    const [place] = places
    return date !== undefined && isNamed && others.length === 0 && places.length === 1 ? [{ place, date }] : []
  })
  const [first] = found
  return first && found.every(({ place }) => place === first.place) ? first : {}
}

/** `Trieste, 10–12 May 2023`: a line at the top that says nothing else. A month alone may be a photograph's. */
function dateline(lines: readonly string[], language: string, words: Words): Event {
  const [beginning] = citiesBeforeDate(language, words)
  const weekdays = weekdaysOf(language)
  for (const whole of lines) {
    const [line = ''] = /^.*?\d{4}\.?(?=\s|$)/.exec(whole) ?? [whole]
    const place = beginning?.exec(line)?.[1]
    const date = findDate([line], language)
    if (place === undefined || date === undefined || !/\d.*\d{4}/.test(date) || weekdays.has(place.toLowerCase()))
      continue
    if (line.length <= place.length + date.length + 12) return { place, date }
  }
  return {}
}

/** `By Ada`, `Author: Ada Byron, Port Authority` */
function findAuthor(texts: readonly string[], { bylines }: Words): string | undefined {
  if (bylines.length === 0) return undefined
  const byline = new RegExp(`^(?:${eitherCase(bylines)}):? (${NAMES})(?=$|[\\s,.;|·•–—-])`, 'u')
  // `Published on 12 March 2024 by Ada Lowe`
  const published = new RegExp(`^\\p{Lu}\\p{Ll}+ .{0,40}\\d{4} (?:${bylines.join('|')}) (${NAMES})$`, 'u')
  const labelled = new RegExp(`(?:Author|Autore|Autrice|Autor|Auteur|著者): ?(${NAMES})`, 'u')
  const author = texts
    .filter(text => text.length < 160)
    .map(text => (byline.exec(text) ?? published.exec(text) ?? labelled.exec(text))?.[1])
    .find(Boolean)
  return author?.replace(/[.'’-]+$/, '')
}

/**
 * What the cover says. Place and date are the metadata's, the title's, a dateline's, or of one sentence that names the event with
 * both; what a photograph or a look back says is nobody's.
 */
export function findAbout(
  stated: About,
  found: readonly Found[],
  words: Words,
  places: readonly string[],
  language: string,
  leftOut: readonly string[] = [],
): About {
  const cities = new Set([...places, ...timeZoneCities()])
  const paragraphs = found.flatMap(block => (block.kind === 'paragraph' ? [plainText(block.text).slice(0, 1000)] : []))
  const top = paragraphs.slice(0, TOP.byline)
  const title = stated.title ?? ''
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences = paragraphs
    .slice(0, TOP.event)
    .flatMap(text => [...segmenter.segment(text)].map(({ segment }) => segment))
  const told: Event = { date: findDate([title], language), place: placesIn(title, words, cities, language)[0] }
  const event =
    told.date && told.place ? told : { ...eventIn(sentences, title, { words, cities, language }), ...defined(told) }
  const line = dateline(top, language, words)
  return {
    ...stated,
    author: stated.author ?? findAuthor([...top, ...leftOut], words),
    date: event.date ?? line.date ?? (stated.date && readableDate(stated.date, language)) ?? publishedIn(top, language),
    place: stated.place ?? event.place ?? line.place,
  }
}

function defined(event: Event): Event {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined))
}

/** A date on a short line of the byline: when it was published. */
function publishedIn(lines: readonly string[], language: string): string | undefined {
  const line = lines.slice(0, 2).find(text => text.length <= 80 && !/[.!?]$/.test(text))
  const date = line === undefined ? undefined : findDate([line], language)
  return date !== undefined && /\d.*\d{4}/.test(date.replace(/\p{L}/gu, '')) ? date : undefined
}
