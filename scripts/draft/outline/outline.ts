import type { Article, Content, Heading } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import type { Making } from './making.ts'
import type { Placed } from './place-sections.ts'
import type { Reader } from './sentences.ts'
import type { DraftSlide } from './slide.ts'
import { textOf } from '../article.ts'
import { plainText } from '../prose.ts'
import { wordsFor } from '../vocabulary.ts'
import { claimFor } from './claim.ts'
import { coverOf } from './cover.ts'
import { gatherBare, placeSections } from './place-sections.ts'
import { stretchesOf, wordsIn } from './sections.ts'
import { createReader } from './sentences.ts'
import { shownSlides } from './shown-slides.ts'
import { sourceSlides } from './sources.ts'
import { textSlides } from './text-slides.ts'
import { titleOf, Titles } from './titles.ts'
import { inLineOrder, topicFinder } from './topics.ts'

/** What is known of the deck that will hold the slides. */
export interface DeckKnown {
  /** The stations of its line, in order; none where its layouts have no line. */
  line: readonly string[]
  /** The components that it has, by name. */
  components: ReadonlySet<string>
}

/** A deck before it is written. */
export interface Outline {
  article: Article
  slides: DraftSlide[]
}

/** A section with less has no slide of its own to open it: so many words, or some and so much beside them. */
const OPENED = { words: 120, some: 60, shown: 2 }

/** Of a deck that reaches fewer stations the line would tell what is not there. */
const FEWEST_STATIONS = 3

function findTopics(sections: readonly Placed[], vocabulary: Vocabulary, { line, components }: DeckKnown): void {
  const finder = topicFinder(vocabulary)
  const found = sections.map(({ heading, all, isTop }) =>
    isTop ? finder.find(plainText(heading?.text ?? []), all.map(textOf).join('\n')) : undefined,
  )
  const inOrder = inLineOrder(
    found.map(topic => topic?.topic),
    line,
  )
  const stations = inOrder.filter(station => station !== undefined).length < FEWEST_STATIONS ? [] : inOrder
  const proposed = new Set<string>()
  for (const [index, section] of sections.entries()) {
    const { component, tag } = found[index] ?? {}
    section.topic = stations[index]
    if (component !== undefined && components.has(component) && !proposed.has(component)) {
      proposed.add(component)
      section.proposal = tag
    }
  }
}

function isOpened({ heading, isTop, all }: Placed, tops: number): boolean {
  const words = wordsIn(all)
  return (
    heading !== undefined &&
    isTop &&
    tops > 1 &&
    (words >= OPENED.words ||
      (words >= OPENED.some && all.filter(({ kind }) => kind !== 'paragraph').length >= OPENED.shown))
  )
}

function rangeOf(contents: readonly Content[]): { from: number; to: number } | undefined {
  const from = contents[0]?.number
  const to = contents.at(-1)?.number
  return from === undefined || to === undefined ? undefined : { from, to }
}

function bareSlide(
  heading: Heading,
  below: readonly Heading[],
  { titles, reader: { words }, part }: Making,
): DraftSlide {
  return {
    layout: 'default',
    part,
    title: titles.take(titleOf(heading.text, words)),
    body:
      below.length > 0
        ? {
            kind: 'list',
            items: below.map(({ text, level }) => ({ text, depth: Math.max(0, level - heading.level - 1) })),
          }
        : { kind: 'nothing' },
    notes: [heading, ...below],
  }
}

/** The slides of one section; its heading's own first, where it has one. */
function slidesOf(
  section: Placed,
  { isOpen, reader, titles, fallback }: { isOpen: boolean; reader: Reader; titles: Titles; fallback: Prose },
): DraftSlide[] {
  const { heading, contents, all, part, topic, proposal } = section
  const { words } = reader
  const slides: DraftSlide[] = []
  let rest = contents
  if (isOpen && heading) {
    const claim = claimFor(contents, all, reader, titles)
    slides.push({
      layout: 'section',
      part,
      title: titles.take(titleOf(heading.text, words)),
      body: claim ? { kind: 'statement', text: claim } : { kind: 'nothing' },
      notes: [heading, ...(claim ? contents.slice(0, 1) : [])],
      from: rangeOf(all),
    })
    rest = claim ? contents.slice(1) : contents
  }
  const making: Making = { reader, titles, fallback, heading, part }
  const told = stretchesOf(rest, reader).flatMap(stretch =>
    stretch.kind === 'text' ? textSlides(stretch.pieces, making) : shownSlides(stretch, making),
  )
  const [first] = told
  if (first && heading && !isOpen) first.notes.unshift(heading)
  if (told.length === 0 && slides.length === 0 && heading) told.push(bareSlide(heading, section.bare, making))
  slides.push(...told)
  const [begins] = slides
  if (begins && topic !== undefined) begins.topic = topic
  const shows = told[0] ?? slides[0]
  if (shows && proposal !== undefined) shows.proposal = proposal
  return slides
}

/** What an article becomes: the slides of its deck, not yet written. */
export function outlineOf(article: Article, vocabulary: Vocabulary, known: DeckKnown): Outline {
  const words: Words = wordsFor(article.language, vocabulary)
  const reader = createReader(article.language, words)
  const titles = new Titles()
  const { slide: cover, rest } = coverOf(article, reader, titles)
  const sections = gatherBare(placeSections({ ...article, blocks: rest }))
  findTopics(sections, vocabulary, known)
  const tops = sections.filter(({ isTop }) => isTop).length
  return {
    article,
    slides: [
      cover,
      ...sections.flatMap(section =>
        slidesOf(section, { isOpen: isOpened(section, tops), reader, titles, fallback: cover.title }),
      ),
      ...sourceSlides(article, words, titles, sections.length + 1),
    ],
  }
}
