import type { Article } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import type { DraftSlide, SourceLink } from './slide.ts'
import { prosesOf } from '../article.ts'
import { plainText, tidyProse } from '../prose.ts'
import { countWords } from './sentences.ts'
import { titleOf } from './titles.ts'

/** How many links the slide lists. */
const MOST = 7
const NAME_WORDS = 14
/** Words that lead somewhere and do not say where. */
const POINTING =
  /^(?:here|this|this (?:link|page|post|article)|link|links|more|read more|click here|source|qui|questo|link qui|leggi|hier|ici|aquí|aqui|\d+|\W+)$/i

function isWeb(link: string): boolean {
  return /^https?:/.test(link)
}

/** `https://example.org/blog/2024/how-cranes-lift.html` => `how cranes lift` */
export function pageName(address: string): string {
  const { hostname, pathname } = new URL(address)
  const host = hostname.replace(/^www\./, '')
  const last = pathname.split('/').findLast(part => /\p{L}{3}/u.test(part) && !/^index\b/i.test(part)) ?? ''
  let name = last
  try {
    name = decodeURIComponent(last)
  } catch {
    // An address may have a percent sign that means nothing.
  }
  const words = name
    .replace(/\.(?:html?|php|aspx?|md|pdf)$/i, '')
    .replaceAll(/[-_+]+/g, ' ')
    .trim()
  return words === '' ? host : words
}

interface Weighed extends SourceLink {
  weight: number
}

/** Every address that the article links to, once, named by its words or by its page, the most telling first. */
function linksOf({ blocks, origin, about }: Article): Weighed[] {
  const links = new Map<string, Weighed>()
  if (origin !== undefined && isWeb(origin))
    links.set(origin, { text: [{ text: about.title ?? pageName(origin) }], address: origin, weight: Infinity })
  for (const span of blocks.flatMap(block => prosesOf(block).flat())) {
    const { link: address, text } = span
    if (address === undefined || !isWeb(address)) continue
    const words = text.trim()
    const isNamed = !POINTING.test(words) && !/^https?:|^www\./.test(words) && countWords(words) <= NAME_WORDS
    const known = links.get(address)
    const weight = (known?.weight ?? 0) + (isNamed ? 1 + Math.min(4, countWords(words)) * 0.3 : 0.5)
    const name = known && known.weight >= 1 ? known.text : tidyProse([{ text: isNamed ? words : pageName(address) }])
    links.set(address, { text: name, address, weight })
  }
  return [...links.values()]
}

/** The last slide: where the article leads to, by its most telling links. */
export function sourceSlide(article: Article, words: Words): DraftSlide | undefined {
  const links = linksOf(article)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST)
    .map(({ text, address }) => ({ text: titleOf(text, words, 60), address }))
  const names = links.map(({ text }) => plainText(text))
  return links.length === 0
    ? undefined
    : {
        layout: 'default',
        part: Number.MAX_SAFE_INTEGER,
        title: [{ text: words.deck.links }],
        body: { kind: 'links', links: links.filter((_, index) => names.indexOf(names[index] ?? '') === index) },
        notes: [],
      }
}
