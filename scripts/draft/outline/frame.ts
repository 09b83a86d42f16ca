import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Claim } from './claims.ts'
import type { Vector } from './lexrank.ts'
import type { Section } from './sections.ts'
import type { Reader } from './sentences.ts'
import type { DraftSlide } from './slide.ts'
import { plainText } from '../prose.ts'
import { titleFrom } from './claims.ts'
import { likeness } from './lexrank.ts'
import { enumeration } from './patterns.ts'
import { countWords } from './sentences.ts'
import { titleOf } from './titles.ts'

const MOST_TOPICS = 10
const FEWEST_TOPICS = 3
const MOST_CLAIMS = 6
/** What a slide has at the most, as the check's rule `wordy` holds it. */
const MOST_WORDS = 40
const SAME = 0.6

/** What the article itself says that it is about, one by one, before its first heading. */
function ownEnumeration(
  sections: readonly Section[],
  words: Words,
): { title?: Prose; items: Prose[]; place?: number } | undefined {
  const [intro] = sections
  if (intro === undefined || intro.heading !== undefined) return undefined
  const [enumerated] = intro.sentences.flatMap(sentence => {
    const pattern = enumeration(sentence, words)
    return pattern ? [{ found: pattern, place: sentence.place }] : []
  })
  const { found, place } = enumerated ?? {}
  const topics = sections.filter(({ heading }) => heading !== undefined).length
  const items = found?.body.kind === 'points' ? found.body.points.map(({ text }) => text) : []
  return items.length >= FEWEST_TOPICS && Math.abs(items.length - topics) <= 2
    ? { title: found?.title, items, place }
    : undefined
}

/** What the talk is about: as the article enumerates it, or its sections. */
export function agendaOf(
  sections: readonly Section[],
  { words }: Reader,
  budget: number,
): { slide: DraftSlide; place?: number } | undefined {
  const headings = sections.flatMap(({ name }) => (name ? [titleOf(name, words)] : []))
  const own = ownEnumeration(sections, words)
  const items = own?.items ?? headings
  if (items.length < FEWEST_TOPICS || items.length > MOST_TOPICS || budget < items.length) return undefined
  const slide: DraftSlide = {
    layout: 'default',
    part: 0,
    title: own?.title ?? [{ text: words.deck.agenda }],
    body: {
      kind: 'list',
      start: 1,
      items: items.map(text => ({ text: text.map(span => ({ ...span, link: undefined })), depth: 0 })),
      ...(items.length > 5 ? { columns: true } : {}),
    },
    notes: [],
  }
  return { slide, place: own?.place }
}

function wordsOf(lines: readonly Prose[]): number {
  return lines.reduce((sum, line) => sum + countWords(plainText(line)), 0)
}

/** What to take home: the strongest claim of each section. */
export function closingOf(
  sections: readonly Section[],
  said: readonly Claim[],
  words: Words,
  vectors: readonly Vector[],
): DraftSlide | undefined {
  const claims = sections
    .filter(({ heading }) => heading !== undefined)
    .flatMap(section => {
      const own = new Set(section.sentences.map(({ place }) => place))
      const best = said
        .filter(({ sentence, isFirm }) => isFirm && own.has(sentence.place) && !/\?["”»]?$/.test(sentence.plain))
        .toSorted((one, other) => other.weight - one.weight)
      const found = best
        .map(claim => ({ claim, title: titleFrom(claim, words) }))
        .find(({ title }) => title !== undefined)
      return found?.title ? [{ title: found.title, claim: found.claim }] : []
    })
  const kept = claims
    .toSorted((one, other) => other.claim.weight - one.claim.weight)
    .filter(
      ({ claim }, index, all) =>
        !all.slice(0, index).some(other => {
          const one = vectors[claim.sentence.place]
          const two = vectors[other.claim.sentence.place]
          return one && two && likeness(one, two) > SAME
        }),
    )
    .slice(0, MOST_CLAIMS)
    .filter((_, index, all) => wordsOf(all.slice(0, index + 1).map(({ title }) => title)) <= MOST_WORDS)
    .toSorted((one, other) => one.claim.sentence.place - other.claim.sentence.place)
  if (kept.length < FEWEST_TOPICS) return undefined
  return {
    layout: 'default',
    part: sections.length + 1,
    title: [{ text: words.deck.closing }],
    body: {
      kind: 'points',
      points: kept.map(({ title, claim }) => ({
        text: title.map(span => ({ ...span, link: undefined })),
        weight: claim.weight,
      })),
    },
    notes: [],
  }
}
