import type { Claim } from './claims.ts'
import type { Exhibit } from './exhibit.ts'
import type { Claimed, Plan } from './plan.ts'
import { exhibitsOf } from './exhibits.ts'
import { chunksOf } from './section-claims.ts'

/** A text of fewer words has one slide. */
const CHUNK_WORDS = 60
/** A section's first text, where it says more than one thing; and what each other text has beside its weight. */
const FIRST_TEXT = 9
const TEXT = 5.6
/** Beside what a section shows, one sentence is no slide of its own; and an introduction of fewer is told over the cover. */
const FEWEST_CLAIMS = 3
/** Each further slide of a kind is worth less, as is each further slide of a section. */
const AGAIN = 0.8
const SAME_SECTION = 0.4
/** What is worth less earns no slide. */
const LEAST = 1
/** A section is known by so many claims. */
const STRONGEST = 3

/** A slide that a section may have. */
export interface Candidate {
  block: number
  score: number
  kind: string
  /** The claims, where it is made of them. */
  claims: readonly Claim[]
  exhibit?: Exhibit
}

/** What a section offers, the best first. */
export function candidatesOf({ section, claims }: Claimed, plan: Plan): Candidate[] {
  const exhibits = exhibitsOf({ section, claims, ...plan }).filter(
    ({ says }) => !says.some(place => plan.told.has(place)),
  )
  const texts = claims.filter(({ isFirm }) => isFirm).length
  const sentences = new Set(claims.map(({ sentence }) => sentence.place)).size
  const isShort = exhibits.length > 0 ? sentences < 2 : section.isIntroduction && sentences < FEWEST_CLAIMS
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
      score: index === 0 && texts > 1 ? FIRST_TEXT : TEXT + best,
    }
  })
  return [
    ...(isShort ? [] : ofText),
    ...exhibits.map((exhibit): Candidate => ({
      block: exhibit.block,
      claims: [],
      kind: exhibit.kind,
      score: exhibit.score,
      exhibit,
    })),
  ].toSorted((one, other) => other.score - one.score)
}

/** How much a section says: its strongest claims, and what it has to show. */
function strengthOf(row: readonly Candidate[]): number {
  const weights = row.flatMap(({ claims }) => claims.map(({ weight }) => weight)).toSorted((one, other) => other - one)
  return weights.slice(0, STRONGEST).reduce((sum, weight) => sum + weight, row.some(({ exhibit }) => exhibit) ? 0.5 : 0)
}

/** Chooses what is shown: one slide for each section, the strongest where there is not room for all, and then the best of all. */
export function choose(offers: readonly Candidate[][], room: number): Set<Candidate> {
  const chosen = new Set<Candidate>()
  const times = new Map<string, number>()
  const take = (candidate: Candidate): void => {
    chosen.add(candidate)
    times.set(candidate.kind, (times.get(candidate.kind) ?? 0) + 1)
  }
  const strongest = offers.toSorted((one, other) => strengthOf(other) - strengthOf(one))
  for (const [best] of strongest) if (best !== undefined && chosen.size < room) take(best)
  const worth = ({ kind, score }: Candidate, row: readonly Candidate[]): number =>
    (kind === 'text' ? score : score * AGAIN ** (times.get(kind) ?? 0)) -
    row.filter(one => chosen.has(one)).length * SAME_SECTION
  while (chosen.size < room) {
    const [best] = offers
      .flatMap(row => row.filter(one => !chosen.has(one)).map(one => ({ one, value: worth(one, row) })))
      .toSorted((one, other) => other.value - one.value)
    if (best === undefined || best.value < LEAST) break
    take(best.one)
  }
  return chosen
}
