import type { Article } from '../article.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import type { Budget } from './budget.ts'
import type { Claim } from './claims.ts'
import type { Claimed, Plan } from './plan.ts'
import type { Section } from './sections.ts'
import type { Reader } from './sentences.ts'
import type { DraftSlide } from './slide.ts'
import type { DeckKnown } from './topics.ts'
import { plainText } from '../prose.ts'
import { primaryOf, wordsFor } from '../vocabulary.ts'
import { slidesFor } from './budget.ts'
import { candidatesOf, choose } from './candidates.ts'
import { POINT } from './claims.ts'
import { codeBody } from './code-body.ts'
import { coverOf } from './cover.ts'
import { agendaOf, closingOf } from './frame.ts'
import { segmenterFor, stemmerFor, stemsOf } from './lexrank.ts'
import { claimsIn } from './section-claims.ts'
import { LONG_STATEMENT, slidesOf } from './section-slides.ts'
import { rankedSections } from './sections.ts'
import { createReader, sentencesOf } from './sentences.ts'
import { shorten } from './shorten.ts'
import { sourceSlide } from './sources.ts'
import { Titles } from './titles.ts'
import { findTopics } from './topics.ts'

/** A deck before it is written. */
export interface Outline {
  article: Article
  slides: DraftSlide[]
}

export interface Planning extends DeckKnown {
  budget?: Budget
  /** Whether the file of a picture is there; all are, where nothing is said. */
  hasPicture?: (source: string) => boolean
}

/** Of fewer sections, an agenda and a closing slide would be half of the deck; and so many slides are left beside them. */
const FEWEST_FOR_FRAME = 3
const BESIDE_FRAME = 4
/** Of more words, a section may have a second slide. */
const LONG_SECTION = 95

function budgetOf(sections: readonly Section[], asked: Budget): number {
  const total = sections.reduce((sum, { words }) => sum + words, 0)
  const long = sections.filter(({ words }) => words > LONG_SECTION).length
  return slidesFor(total, { all: sections.length, long }, asked)
}

/** Of fewer sections with code, an article only quotes some. */
const FEWEST_WITH_CODE = 3

/** Whether code is what an article is about: half of its sections have some. */
function teachesCode(sections: readonly Section[]): boolean {
  const withCode = sections.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'code')).length
  return withCode >= FEWEST_WITH_CODE && withCode >= sections.length / 2
}

/** The slides of all sections, one list a section. */
function bodyOf(sections: readonly Section[], room: number, said: Claim[], plan: Plan): DraftSlide[][] {
  const claimed = sections.map((section): Claimed => ({ section, claims: claimsIn(section, plan.words) }))
  const offers = claimed.map(one => candidatesOf(one, plan))
  const chosen = choose(offers, room)
  return claimed.map((one, index) => {
    const own = (offers[index] ?? []).filter(candidate => chosen.has(candidate))
    return slidesOf(one, own, said, index + 1, plan)
  })
}

/** What an article becomes: the slides of its deck, not yet written. */
export async function outlineOf(article: Article, vocabulary: Vocabulary, planning: Planning): Promise<Outline> {
  const words = wordsFor(article.language, vocabulary)
  const reader = createReader(article.language, words)
  const stem = await stemmerFor(primaryOf(article.language))
  const titles = new Titles()
  const { slide: cover, rest } = coverOf(article, reader, titles)
  const { sections: all, vectors } = rankedSections({ ...article, blocks: rest }, reader, stem)
  const budget = budgetOf(all, planning.budget ?? {})
  const isFramed =
    all.filter(({ heading }) => heading).length >= FEWEST_FOR_FRAME && budget >= FEWEST_FOR_FRAME + BESIDE_FRAME
  const sources = sourceSlide(article, words)
  const agenda = isFramed ? agendaOf(all, reader, budget) : undefined
  const frame = [cover, sources, agenda, isFramed].filter(Boolean).length
  const room = Math.max(1, budget - frame)
  const sections = all
  findTopics(sections, vocabulary, planning)
  if (sources) titles.take(sources.title)
  if (agenda) titles.take(agenda.slide.title)
  const said: Claim[] = []
  const body = bodyOf(sections, room, said, {
    words,
    titles,
    vectors,
    stems: text => stemsOf(text, words, stem, segmenterFor(text)),
    hasPicture: planning.hasPicture ?? (() => true),
    told: new Set(agenda?.place === undefined ? [] : [agenda.place]),
    teachesCode: teachesCode(sections),
  })
  const slides: DraftSlide[] = [cover, ...(agenda ? [agenda.slide] : [])]
  for (const [index, { heading, blocks }] of sections.entries()) {
    const own = body[index] ?? []
    // What earns no slide is told with the slide before it.
    if (own.length === 0) slides.at(-1)?.notes.push(...(heading ? [heading] : []), ...blocks)
    slides.push(...own)
  }
  const closing = isFramed ? closingOf(sections, said, words, vectors) : undefined
  slides.push(...[closing, sources].filter(slide => slide !== undefined))
  return { article, slides: slides.length === 1 ? [cover, ...fallback(article, cover, reader)] : slides }
}

/** A deck is more than its cover, if the article is more than its title. */
function fallback(article: Article, cover: DraftSlide, reader: Reader): DraftSlide[] {
  const { words } = reader
  const [code] = article.blocks.filter(block => block.kind === 'code')
  if (code)
    return [{ layout: 'default', part: 1, title: [{ text: words.deck.code }], body: codeBody(code), notes: [code] }]
  const [text] = article.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
  // The cover may be called as the first sentence is.
  const [said] = (text ? sentencesOf(text, reader).slice(0, 2) : []).flatMap(sentence => {
    const short = shorten(sentence.text, POINT, words) ?? shorten(sentence.text, LONG_STATEMENT, words)
    return short === undefined || plainText(short) === plainText(cover.title) ? [] : [short]
  })
  if (said === undefined) return []
  return [{ layout: 'statement', part: 1, title: said, body: { kind: 'nothing' }, notes: [] }]
}
