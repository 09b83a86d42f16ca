import type { Content, Heading } from '../article.ts'
import type { Candidate } from './candidates.ts'
import type { Claim } from './claims.ts'
import type { Exhibit } from './exhibit.ts'
import type { Claimed, Plan } from './plan.ts'
import type { Section } from './sections.ts'
import type { DraftSlide } from './slide.ts'
import { plainText } from '../prose.ts'
import { titleFrom } from './claims.ts'
import { headingBefore } from './exhibit-titles.ts'
import { chunksOf } from './section-claims.ts'
import { firstBlock } from './sections.ts'
import { shorten } from './shorten.ts'
import { textSlide } from './text-slide.ts'
import { titleOf } from './titles.ts'

/** A sentence that stands alone on its slide may have so much. */
export const LONG_STATEMENT = { letters: 260, words: 40 } as const
/** Of more headings than these, a list shows the first. */
const MOST_HEADINGS = 8

/** A slide, and where in the article it begins. */
interface PlacedSlide {
  slide: DraftSlide
  block: number
}

function exhibitSlide(
  exhibit: Exhibit,
  section: Section,
  part: number,
  { titles, words }: Plan,
): DraftSlide | undefined {
  // What stands under no heading, beside no words, is called what it is.
  const { kind } = exhibit.body
  const own =
    kind === 'table' || kind === 'list' || kind === 'quote' || kind === 'picture' ? words.deck[kind] : undefined
  const title = titles.takeFirst([...exhibit.titles, own === undefined ? undefined : [{ text: own }]])
  if (title === undefined) return undefined
  const heading = headingBefore(exhibit.block, section)
  const named = heading && titleOf(heading, words)
  return {
    layout: exhibit.layout ?? 'default',
    part,
    title,
    ...(named && plainText(named) !== plainText(title) && exhibit.layout === undefined ? { kicker: named } : {}),
    body: exhibit.body,
    notes: [],
    weight: exhibit.score / 10,
  }
}

/** A section of which nothing can be said in few words: its heading above its strongest sentence, or its headings as a list. */
function lastResort(
  section: Section,
  claims: readonly Claim[],
  part: number,
  { titles, words }: Plan,
): DraftSlide | undefined {
  const below = section.blocks.filter((block): block is Heading => block.kind === 'heading')
  const title = section.name && titleOf(section.name, words)
  if (title === undefined || !titles.isFree(title)) return undefined
  if (below.length > 1)
    return {
      layout: 'default',
      part,
      title: titles.take(title),
      body: { kind: 'list', items: below.slice(0, MOST_HEADINGS).map(({ text }) => ({ text, depth: 0 })) },
      notes: [],
    }
  const [strongest] = section.sentences.toSorted((one, other) => other.rank - one.rank)
  const text = claims[0]?.text ?? (strongest && shorten(strongest.text, LONG_STATEMENT, words))
  if (text === undefined) return undefined
  return { layout: 'default', part, title: titles.take(title), body: { kind: 'statement', text }, notes: [] }
}

/** Lays each block under the slide that shows it or that comes before it; none is lost. */
function layNotes(slides: readonly PlacedSlide[], section: Section): void {
  const [first] = slides
  if (first === undefined) return
  const start = firstBlock(section)
  const blocks: { block: Heading | Content; at: number }[] = [
    ...(section.heading ? [{ block: section.heading, at: section.from }] : []),
    ...section.blocks.map((block, index) => ({ block, at: start + index })),
  ]
  for (const { block, at } of blocks) {
    // A heading below the section's own goes with what follows it.
    const reach = block.kind === 'heading' ? at + 1 : at
    const { slide } = slides.findLast(one => one.block <= reach) ?? first
    slide.notes.push(block)
  }
}

/** The slides of what is shown as it is, and the sentences that they say. */
function exhibitSlides(
  { section, claims }: Claimed,
  chosen: readonly Candidate[],
  part: number,
  plan: Plan,
): { placed: PlacedSlide[]; says: number[] } {
  const made = chosen
    .toSorted((one, other) => other.score - one.score)
    .flatMap(({ exhibit }) => {
      const slide = exhibit && exhibitSlide(exhibit, section, part, plan)
      return exhibit && slide ? [{ slide, block: exhibit.block, says: exhibit.says }] : []
    })
  const titles = new Set(made.map(({ slide }) => plainText(slide.title)))
  const titled = claims.filter(claim => titles.has(plainText(titleFrom(claim, plan.words) ?? [])))
  return {
    placed: made,
    says: [...made.flatMap(({ says }) => [...says]), ...titled.map(({ sentence }) => sentence.place)],
  }
}

/**
 * A section's slides, with all of its blocks in their notes; none where nothing of it can be shown. What they claim is added to
 * what the slides before them have said.
 */
export function slidesOf(
  claimed: Claimed,
  chosen: readonly Candidate[],
  said: Claim[],
  part: number,
  plan: Plan,
): DraftSlide[] {
  const { section } = claimed
  const { placed, says } = exhibitSlides(claimed, chosen, part, plan)
  const shown = new Set([...plan.told, ...says])
  const claims = claimed.claims.filter(({ sentence }) => !shown.has(sentence.place))
  const texts = chosen.filter(({ kind }) => kind === 'text').length
  for (const chunk of texts === 0 ? [] : chunksOf(claims, texts)) {
    const slide = textSlide(chunk, said, section, part, plan)
    if (slide) placed.push({ slide, block: chunk[0]?.sentence.block ?? section.from })
  }
  if (placed.length === 0) {
    const slide = lastResort(section, claims, part, plan)
    if (slide) placed.push({ slide, block: section.from })
  }
  const ordered = placed.toSorted((one, other) => one.block - other.block)
  layNotes(ordered, section)
  const slides = ordered.map(({ slide }) => slide)
  const [first] = slides
  if (first && section.topic !== undefined) first.topic = section.topic
  if (first && section.proposal !== undefined) first.proposal = section.proposal
  return slides
}
