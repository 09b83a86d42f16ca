import type { Article, Content, Heading } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import type { Budget } from './budget.ts'
import type { Claim } from './claims.ts'
import type { Exhibit } from './exhibits.ts'
import type { Vector } from './lexrank.ts'
import type { Section } from './sections.ts'
import type { Body, DraftSlide } from './slide.ts'
import { textOf } from '../article.ts'
import { plainText } from '../prose.ts'
import { primaryOf, wordsFor } from '../vocabulary.ts'
import { slidesFor } from './budget.ts'
import { claimsOf, POINT, titleFrom } from './claims.ts'
import { isClause } from './clauses.ts'
import { coverOf } from './cover.ts'
import { codeBody, exhibitsOf, headingBefore, isQuestion } from './exhibits.ts'
import { agendaOf, closingOf } from './frame.ts'
import { likeness, segmenterFor, stemmerFor, stemsOf } from './lexrank.ts'
import { headingText, rankedSections } from './sections.ts'
import { countWords, createReader } from './sentences.ts'
import { shorten } from './shorten.ts'
import { sourceSlide } from './sources.ts'
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

export interface Planning extends DeckKnown {
  budget?: Budget
  /** Whether the file of a picture is there; all are, where nothing is said. */
  hasPicture?: (source: string) => boolean
}

const MOST_POINTS = 4
const POINTS_WORDS = 40
/** A part of a sentence with fewer words says too little. */
const FEWEST_WORDS = 5
const SHORT_WORDS = 9
/** Against each further word: three short points say more than two long ones. */
const LONG = 0.025
/** Against a second claim of a part of the section, while others have none. */
const PART_TOLD = 0.3
/** A claim that is weaker than this part of the strongest is no title. */
const STRONG = 0.7
/** What is as like as this to what is said already is not said again. */
const SAME = 0.55
/** How much likeness to what is chosen counts against a claim (MMR). */
const REPEATS = 0.5
/** A weaker claim is left to the notes, where there are two others. */
const WEAK = 0.1
const LEAST_SHARE = 0.15
/** A text of fewer words has one slide. */
const CHUNK_WORDS = 60
/** Of a deck that reaches fewer stations the line would tell what is not there. */
const FEWEST_STATIONS = 3
const FEWEST_FOR_FRAME = 3
/** Each further slide of a kind is worth less. */
const AGAIN = 0.8

interface Plan {
  words: Words
  titles: Titles
  vectors: readonly Vector[]
  stems: (text: string) => readonly string[]
  hasPicture: (source: string) => boolean
  /** The sentences that the agenda tells, by their places. */
  told: ReadonlySet<number>
}

/** A slide of a section before its notes are laid under it. */
interface Candidate {
  block: number
  score: number
  kind: string
  /** The claims, where it is made of them. */
  claims: readonly Claim[]
  exhibit?: Exhibit
}

function findTopics(sections: readonly Section[], vocabulary: Vocabulary, { line, components }: DeckKnown): void {
  const finder = topicFinder(vocabulary)
  const found = sections.map(section =>
    section.heading ? finder.find(headingText(section), section.blocks.map(textOf).join('\n')) : undefined,
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

/** Of so many sentences the weaker are not looked at: there are slides for a handful of them. */
const MOST_SENTENCES = 150

/** A section's claims by its sentences, which are made once. */
const known = new WeakMap<Section, Claim[]>()

function claimsIn(section: Section, words: Words): Claim[] {
  const made = known.get(section)
  if (made) return made
  const strongest = section.sentences.toSorted((one, other) => other.rank - one.rank)
  const looked = new Set(strongest.slice(0, MOST_SENTENCES))
  const claims = section.sentences.flatMap((sentence, index) =>
    looked.has(sentence) ? claimsOf(sentence, section.sentences[index - 1]?.text, words) : [],
  )
  known.set(section, claims)
  return claims
}

/** A section's text in so many runs of blocks with about the same words each. */
function chunksOf(claims: readonly Claim[], count: number): Claim[][] {
  const total = claims.length
  const chunks: Claim[][] = Array.from({ length: count }, () => [])
  const blocks = [...Map.groupBy(claims, ({ sentence }) => sentence.block).values()]
  let before = 0
  for (const block of blocks) {
    const chunk = Math.min(count - 1, Math.floor(((before + block.length / 2) / total) * count))
    chunks[chunk]?.push(...block)
    before += block.length
  }
  return chunks.filter(chunk => chunk.length > 0)
}

/** Whether one of two claims of a sentence says what the other says. */
function overlap(one: Claim, other: Claim): boolean {
  const [short = '', long = ''] = [one, other]
    .map(({ text }) => plainText(text).toLowerCase())
    .toSorted((a, b) => a.length - b.length)
  return long.includes(short)
}

/** How alike a claim is to what is chosen, at the most. */
function repeats(claim: Claim, chosen: readonly Claim[], vectors: readonly Vector[]): number {
  const vector = vectors[claim.sentence.place]
  return chosen.reduce((most, other) => {
    if (other.sentence.place === claim.sentence.place) return overlap(claim, other) ? 1 : most
    const theirs = vectors[other.sentence.place]
    return vector && theirs ? Math.max(most, likeness(vector, theirs)) : most
  }, 0)
}

/** How many words a claim has beyond those of a short one. */
function lengthOf({ text }: Claim): number {
  return Math.max(0, countWords(plainText(text)) - SHORT_WORDS)
}

/** A claim in so many words; undefined where it says too little in them. */
function inWords(claim: Claim, most: number, words: Words): Claim | undefined {
  if (countWords(plainText(claim.text)) <= most) return claim
  const text = most < FEWEST_WORDS ? undefined : shorten(claim.text, { letters: POINT.letters, words: most }, words)
  return text && isClause(text, words) ? { ...claim, text } : undefined
}

/** The strongest claims that say different things, in the article's order. */
export function choosePoints(
  claims: readonly Claim[],
  said: readonly Claim[],
  vectors: readonly Vector[],
  words: Words,
  partOf: (claim: Claim) => Prose | undefined = () => undefined,
): Claim[] {
  const chosen: Claim[] = []
  let count = 0
  const left = [...claims]
  while (chosen.length < MOST_POINTS && left.length > 0 && count < POINTS_WORDS) {
    const [best] = left
      .map(claim => {
        const alike = repeats(claim, [...said, ...chosen], vectors)
        const isTold = chosen.some(other => partOf(other) === partOf(claim)) && partOf(claim) !== undefined
        return {
          claim,
          alike,
          value:
            claim.weight -
            REPEATS * alike -
            (claim.isFirm ? 0 : 0.4) -
            (isTold ? PART_TOLD : 0) -
            lengthOf(claim) * LONG,
        }
      })
      .filter(
        ({ alike, claim }) =>
          alike < SAME && (chosen.length < 2 || claim.weight > Math.max(WEAK, (chosen[0]?.weight ?? 0) * LEAST_SHARE)),
      )
      .toSorted((one, other) => other.value - one.value)
    if (best === undefined) break
    left.splice(left.indexOf(best.claim), 1)
    // What leans on the sentence before stands right after it, or not at all.
    const leans = !best.claim.isFirm
    if (leans && ![...said, ...chosen].some(({ sentence }) => sentence.place === best.claim.sentence.place - 1))
      continue
    const fitting = inWords(best.claim, POINTS_WORDS - count, words)
    if (fitting === undefined && chosen.length > 0) continue
    const point = fitting ?? best.claim
    count += countWords(plainText(point.text))
    chosen.push(point)
  }
  const within = ({ sentence, text }: Claim): number =>
    sentence.plain.toLowerCase().indexOf(plainText(text).toLowerCase().slice(1, 20))
  const ordered = chosen.toSorted(
    (one, other) => one.sentence.place - other.sentence.place || within(one) - within(other),
  )
  return ordered[0]?.isFirm === false ? ordered.slice(1) : ordered
}

/** The slide that says a run of a section's text: a claim or its heading above the strongest of the others. */
function textSlide(
  chunk: readonly Claim[],
  said: Claim[],
  section: Section,
  part: number,
  plan: Plan,
): DraftSlide | undefined {
  const { words, titles, vectors } = plan
  const [first] = chunk
  const parts = new Map(chunk.map(claim => [claim.sentence.block, headingBefore(claim.sentence.block, section)]))
  const partOf = ({ sentence }: Claim): Prose | undefined => parts.get(sentence.block)
  const isOnePart = new Set(parts.values()).size < 2
  const heading = isOnePart ? first && partOf(first) : section.name
  const named = heading && titleOf(heading, words)
  const strong = strongestFirst(chunk.filter(claim => repeats(claim, said, vectors) < SAME))
  const question = chunk.find(({ sentence, text }) => isQuestion(sentence) && plainText(text).endsWith('?'))
  // What the heading names, said as a claim: else the heading is the title, as the article's reader knows it.
  const about = new Set(plan.stems(plainText(named ?? [])))
  const claimed = strong
    .filter(
      ({ weight, text }) =>
        named === undefined ||
        !titles.isFree(named) ||
        (isOnePart &&
          weight >= (strong[0]?.weight ?? 0) * STRONG &&
          plan.stems(plainText(text)).some(stem => about.has(stem))),
    )
    .map(claim => ({ claim, title: titleFrom(claim, words) }))
    .find(({ title }) => title !== undefined && titles.isFree(title))
  const isClaim =
    named !== undefined && isClause(named, words) && words.verbs.size > 0 && countWords(plainText(named)) > 3
  const asks = named !== undefined && plainText(named).endsWith('?')
  const usesHeading = named !== undefined && titles.isFree(named) && (isClaim || asks || claimed === undefined)
  const picked = usesHeading ? undefined : claimed
  const title = usesHeading ? named : (picked?.title ?? (question && titleFrom({ ...question, isFirm: true }, words)))
  if (title === undefined || !titles.isFree(title)) return undefined
  const taken = picked ? [picked.claim] : []
  const points = choosePoints(
    chunk.filter(claim => !taken.includes(claim)),
    [...said, ...taken],
    vectors,
    words,
    partOf,
  )
  const body = bodyOf(points)
  if (body.kind === 'nothing' && usesHeading) return undefined
  titles.take(title)
  said.push(...taken, ...points)
  return {
    layout: 'default',
    part,
    title,
    ...(usesHeading || named === undefined ? {} : { kicker: named }),
    body,
    notes: [],
    weight: Math.max(0, ...[...taken, ...points].map(({ weight }) => weight)),
  }
}

function strongestFirst(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((one, other) => other.weight - one.weight)
}

/** One point is no list. */
function bodyOf(points: readonly Claim[]): Body {
  const [only] = points
  if (only === undefined) return { kind: 'nothing' }
  return points.length === 1
    ? { kind: 'statement', text: only.text }
    : { kind: 'points', points: points.map(({ text, weight }) => ({ text, weight })) }
}

function exhibitSlide(
  exhibit: Exhibit,
  section: Section,
  part: number,
  { titles, words }: Plan,
  claims: readonly Claim[],
): DraftSlide | undefined {
  // A table that is all a section shows is called by what the section says.
  const said = exhibit.kind === 'table' ? strongestFirst(claims).map(claim => titleFrom(claim, words)) : []
  const title = titles.takeFirst([...said, ...exhibit.titles])
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

/** What a section offers, the best first. */
function candidatesOf(section: Section, claims: readonly Claim[], plan: Plan): Candidate[] {
  const exhibits = exhibitsOf({ section, claims, words: plan.words, hasPicture: plan.hasPicture }).filter(
    ({ says }) => !says.some(place => plan.told.has(place)),
  )
  const texts = claims.filter(({ isFirm }) => isFirm).length
  const chunks = chunksOf(
    claims,
    Math.max(1, Math.min(Math.floor(section.words / CHUNK_WORDS), Math.floor(claims.length / 3))),
  )
  const ofText = chunks.map((chunk, index): Candidate => {
    const best = Math.max(...chunk.map(({ weight }) => weight))
    return {
      block: chunk[0]?.sentence.block ?? section.from,
      claims: chunk,
      kind: 'text',
      score: index === 0 && texts > 1 ? 9 : 5.6 + best,
    }
  })
  return [
    ...ofText,
    ...exhibits.map((exhibit): Candidate => ({
      block: exhibit.block,
      claims: [],
      kind: exhibit.kind,
      score: exhibit.score,
      exhibit,
    })),
  ].toSorted((one, other) => other.score - one.score)
}

/** Chooses what is shown: one slide for each section, and then the best of all there is room for. */
function choose(offers: readonly Candidate[][], room: number): Set<Candidate> {
  const chosen = new Set<Candidate>()
  const times = new Map<string, number>()
  const take = (candidate: Candidate): void => {
    chosen.add(candidate)
    times.set(candidate.kind, (times.get(candidate.kind) ?? 0) + 1)
  }
  for (const [best] of offers) if (best !== undefined && chosen.size < room) take(best)
  const worth = ({ kind, score }: Candidate, row: readonly Candidate[]): number =>
    (kind === 'text' ? score : score * AGAIN ** (times.get(kind) ?? 0)) -
    row.filter(one => chosen.has(one)).length * 0.4
  while (chosen.size < room) {
    const [best] = offers
      .flatMap(row => row.filter(one => !chosen.has(one)).map(one => ({ one, value: worth(one, row) })))
      .toSorted((one, other) => other.value - one.value)
    if (best === undefined || best.value < 1) break
    take(best.one)
  }
  return chosen
}

/** Lays each block under the slide that shows it or that comes before it; none is lost. */
function layNotes(slides: readonly { slide: DraftSlide; block: number }[], section: Section): void {
  const [first] = slides
  if (first === undefined) return
  const start = section.heading ? section.from + 1 : section.from
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

function slidesOf(
  section: Section,
  chosen: readonly Candidate[],
  said: Claim[],
  part: number,
  plan: Plan,
): DraftSlide[] {
  const made: { slide: DraftSlide; block: number }[] = []
  const shown = new Set<number>(plan.told)
  const all = claimsIn(section, plan.words)
  const isShownAlone = !chosen.some(({ kind }) => kind === 'text')
  for (const { exhibit } of chosen.toSorted((one, other) => other.score - one.score)) {
    const slide = exhibit && exhibitSlide(exhibit, section, part, plan, isShownAlone ? all : [])
    if (exhibit === undefined || slide === undefined) continue
    made.push({ slide, block: exhibit.block })
    // What is shown as it is says its sentence itself.
    exhibit.says.forEach(place => shown.add(place))
  }
  const claims = all.filter(({ sentence }) => !shown.has(sentence.place))
  const texts = chosen.filter(({ kind }) => kind === 'text')
  for (const chunk of texts.length === 0 ? [] : chunksOf(claims, texts.length)) {
    const slide = textSlide(chunk, said, section, part, plan)
    if (slide) made.push({ slide, block: chunk[0]?.sentence.block ?? section.from })
  }
  if (made.length === 0) {
    const slide = lastResort(section, claims, part, plan)
    if (slide) made.push({ slide, block: section.from })
  }
  const ordered = made.toSorted((one, other) => one.block - other.block)
  layNotes(ordered, section)
  const slides = ordered.map(({ slide }) => slide)
  const [first] = slides
  if (first && section.topic !== undefined) first.topic = section.topic
  if (first && section.proposal !== undefined) first.proposal = section.proposal
  return slides
}

/** Of more words, a section may have a second slide. */
const LONG_SECTION = 95
const LONG_STATEMENT = 40

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
      body: { kind: 'list', items: below.slice(0, 8).map(({ text }) => ({ text, depth: 0 })) },
      notes: [],
    }
  const [strongest] = section.sentences.toSorted((one, other) => other.rank - one.rank)
  const text = claims[0]?.text ?? (strongest && shorten(strongest.text, { letters: 260, words: LONG_STATEMENT }, words))
  if (text === undefined) return undefined
  return { layout: 'default', part, title: titles.take(title), body: { kind: 'statement', text }, notes: [] }
}

/** Neighbours that there is no room for one by one are told together. */
function together(sections: readonly Section[], room: number): Section[][] {
  const groups = sections.map(section => [section])
  while (groups.length > Math.max(1, room)) {
    const sizes = groups
      .slice(1)
      .map((group, index) => [...(groups[index] ?? []), ...group].reduce((sum, { words }) => sum + words, 0))
    const at = sizes.indexOf(Math.min(...sizes))
    groups.splice(at, 2, [...(groups[at] ?? []), ...(groups[at + 1] ?? [])])
  }
  return groups
}

/** Sections in one: the first with all that the others have. */
function joined(group: readonly Section[]): Section {
  const [first, ...others] = group
  if (first === undefined) throw new Error('a group has a section')
  return {
    ...first,
    blocks: [...first.blocks, ...others.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks])],
    sentences: group.flatMap(({ sentences }) => sentences),
    words: group.reduce((sum, { words }) => sum + words, 0),
  }
}

/** What an article becomes: the slides of its deck, not yet written. */
export async function outlineOf(article: Article, vocabulary: Vocabulary, planning: Planning): Promise<Outline> {
  const words = wordsFor(article.language, vocabulary)
  const reader = createReader(article.language, words)
  const stem = await stemmerFor(primaryOf(article.language))
  const titles = new Titles()
  const { slide: cover, rest } = coverOf(article, reader, titles)
  const { sections: all, vectors } = rankedSections({ ...article, blocks: rest }, reader, stem)
  const plan: Plan & { told: Set<number> } = {
    told: new Set(),
    words,
    titles,
    vectors,
    stems: text => stemsOf(text, words, stem, segmenterFor(text)),
    hasPicture: planning.hasPicture ?? (() => true),
  }
  const total = all.reduce((sum, section) => sum + section.words, 0)
  const budget = slidesFor(
    total,
    { all: all.length, long: all.filter(({ words: own }) => own > LONG_SECTION).length },
    planning.budget ?? {},
  )
  const sources = sourceSlide(article, words)
  const agenda = agendaOf(all, reader, budget)
  const isFramed = all.filter(({ heading }) => heading).length >= FEWEST_FOR_FRAME && budget >= FEWEST_FOR_FRAME + 4
  const frame = 1 + (sources ? 1 : 0) + (isFramed && agenda ? 1 : 0) + (isFramed ? 1 : 0)
  const room = Math.max(1, budget - frame)
  const sections = together(all, room).map(joined)
  findTopics(sections, vocabulary, planning)
  if (sources) titles.take(sources.title)
  if (isFramed && agenda) {
    titles.take(agenda.slide.title)
    if (agenda.place !== undefined) plan.told.add(agenda.place)
  }
  const offers = sections.map(section => candidatesOf(section, claimsIn(section, words), plan))
  const chosen = choose(offers, room)
  const said: Claim[] = []
  const slides = sections.map((section, index) =>
    slidesOf(
      section,
      (offers[index] ?? []).filter(one => chosen.has(one)),
      said,
      index + 1,
      plan,
    ),
  )
  const told: DraftSlide[] = [cover]
  if (isFramed && agenda) told.push(agenda.slide)
  for (const [index, section] of sections.entries()) {
    const own = slides[index] ?? []
    // What earns no slide is told with the slide before it.
    if (own.length === 0) told.at(-1)?.notes.push(...(section.heading ? [section.heading] : []), ...section.blocks)
    told.push(...own)
  }
  const closing = isFramed ? closingOf(sections, said, words, vectors) : undefined
  if (closing) told.push(closing)
  if (sources) told.push(sources)
  return { article, slides: told.length === 1 ? [cover, ...fallback(article, cover, reader.words)] : told }
}

/** A deck is more than its cover, if the article is more than its title. */
function fallback(article: Article, cover: DraftSlide, words: Words): DraftSlide[] {
  const [code] = article.blocks.filter(block => block.kind === 'code')
  if (code)
    return [{ layout: 'default', part: 1, title: [{ text: words.deck.code }], body: codeBody(code), notes: [code] }]
  const [text] = article.blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
  const said = text && shorten(text, POINT, words)
  if (said === undefined || plainText(said) === plainText(cover.title)) return []
  return [{ layout: 'statement', part: 1, title: said, body: { kind: 'nothing' }, notes: [] }]
}
