import type { Article } from '../article.ts'
import type { Words } from '../vocabulary.ts'
import type { DraftSlide, SourceLink } from './slide.ts'
import type { Titles } from './titles.ts'
import { prosesOf } from '../article.ts'
import { plainText, tidyProse } from '../prose.ts'
import { BODY_WORDS } from './points.ts'
import { inRoom } from './rows.ts'
import { countWords } from './sentences.ts'

/** How many links a slide lists. */
const A_SLIDE = 7

function isWeb(link: string): boolean {
  return /^https?:/.test(link)
}

/** Every address that the article links to, once, with the words it is linked from; its own first. */
function linksOf({ blocks, origin, about }: Article): SourceLink[] {
  const links = new Map<string, SourceLink>()
  if (origin !== undefined && isWeb(origin)) {
    links.set(origin, { text: [{ text: about.title ?? origin }], address: origin })
  }
  for (const span of blocks.flatMap(block => prosesOf(block).flat())) {
    const { link: address } = span
    if (address === undefined || !isWeb(address) || links.has(address)) continue
    links.set(address, { text: tidyProse([{ text: span.text }]), address })
  }
  return [...links.values()]
}

/** The last slides: where the article leads to. */
export function sourceSlides(article: Article, { deck }: Words, titles: Titles, part: number): DraftSlide[] {
  const links = linksOf(article)
  if (links.length === 0) return []
  // The host stands beside each as one word more.
  return inRoom(links, { words: BODY_WORDS, items: A_SLIDE }, ({ text }) => countWords(plainText(text)) + 1).map(
    (row): DraftSlide => ({
      layout: 'default',
      part,
      title: titles.take([{ text: deck.links }]),
      body: { kind: 'links', links: row },
      notes: [],
      from: {
        from: 1,
        to: article.blocks.reduce((most, block) => (block.kind === 'heading' ? most : block.number), 1),
      },
    }),
  )
}
