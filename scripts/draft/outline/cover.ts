import type { Article, Block, Paragraph } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Reader } from './sentences.ts'
import type { DraftSlide } from './slide.ts'
import type { Titles } from './titles.ts'
import { plainText, tidyProse } from '../prose.ts'
import { countWords, sentencesOf } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE, titleOf } from './titles.ts'

/** What is said over the cover: a line about the author or the day, and a first paragraph that is no longer. */
const LINE_WORDS = 12
const LEDE_WORDS = 45

/** The title where the article has none: its first sentence, as far as it serves, or the name of its file. */
function titleFrom({ about, blocks, origin }: Article, reader: Reader): Prose {
  if (about.title !== undefined) {
    return titleOf([{ text: about.title }], reader.words)
  }
  const first = blocks.find((block): block is Paragraph => block.kind === 'paragraph')
  const [sentence] = sentencesOf(first?.text ?? [], reader)
  const name = origin
    ?.replace(/^https?:\/\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_]+/g, ' ')
  return (
    (sentence && shorten(sentence.text, TITLE, reader.words)) ??
    titleOf([{ text: name ?? reader.words.deck.untitled }], reader.words)
  )
}

/** The lines and the short first paragraph that stand between the title and everything else. */
function opening(blocks: readonly Block[]): Paragraph[] {
  const taken: Paragraph[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') break
    const text = plainText(block.text)
    const words = countWords(text)
    if (words > LEDE_WORDS) break
    taken.push(block)
    if (words > LINE_WORDS || /[.!?]$/.test(text)) break
  }
  // A deck is more than its cover.
  return blocks.slice(taken.length).some(({ kind }) => kind !== 'heading') ? taken : []
}

/** The cover, and the blocks that are told after it. */
export function coverOf(article: Article, reader: Reader, titles: Titles): { slide: DraftSlide; rest: Block[] } {
  const title = titles.take(tidyProse(titleFrom(article, reader)))
  const notes = opening(article.blocks)
  return {
    slide: {
      layout: 'cover',
      part: 0,
      title,
      body: { kind: 'nothing' },
      notes: [
        ...(article.about.title === undefined || article.about.title === plainText(title)
          ? []
          : [{ kind: 'heading' as const, level: 1, text: [{ text: article.about.title }] }]),
        ...notes,
      ],
    },
    rest: article.blocks.slice(notes.length),
  }
}
