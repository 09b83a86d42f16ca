import type { Prose } from '../prose.ts'
import type { Claim, Told } from './claims.ts'
import type { Plan } from './plan.ts'
import type { Section } from './sections.ts'
import type { Body, DraftSlide } from './slide.ts'
import { plainText } from '../prose.ts'
import { titleFrom } from './claims.ts'
import { isClause } from './clauses.ts'
import { headingBefore } from './exhibit-titles.ts'
import { choosePoints, isRepeated } from './points.ts'
import { strongestFirst } from './section-claims.ts'
import { countWords } from './sentences.ts'
import { TITLE, titleOf } from './titles.ts'

/** A claim that is weaker than this part of the strongest is no title. */
const STRONG = 0.8
/** A heading of fewer words is a name, also where one of them is a verb. */
const CLAIM_WORDS = 4

/** What a slide of text is called, and where that is from. */
interface TextTitle {
  title: Prose
  isHeading: boolean
  /** The claim that became the title. */
  claim?: Claim
}

interface Titling {
  chunk: readonly Claim[]
  said: readonly Claim[]
  /** The heading above the chunk, as a title. */
  named?: Prose
  /** Whether the chunk stands under one heading. */
  isOnePart: boolean
}

/** The strongest claim of a chunk that can be a title; under one heading it must speak of what the heading names. */
function titleClaim({ chunk, said, named, isOnePart }: Titling, plan: Plan): TextTitle | undefined {
  const { words, titles, vectors, stems } = plan
  const strong = strongestFirst(chunk.filter(claim => !isRepeated(claim, said, vectors)))
  const about = new Set(stems(plainText(named ?? [])))
  const mayStandFor = ({ title, claim: { weight } }: { title: Prose; claim: Claim }): boolean =>
    named === undefined ||
    !titles.isFree(named) ||
    (isOnePart && weight >= (strong[0]?.weight ?? 0) * STRONG && stems(plainText(title)).some(stem => about.has(stem)))
  return strong
    .flatMap(claim => {
      const title = titleFrom(claim, words)
      return title === undefined ? [] : [{ title, claim, isHeading: false }]
    })
    .find(one => mayStandFor(one) && titles.isFree(one.title))
}

/** A question that the text after it answers. */
function isQuestion({ plain }: Told): boolean {
  return /\?["'”’»]?$/.test(plain) && countWords(plain) >= 4 && countWords(plain) <= TITLE.words
}

/** The heading, where it says or asks something or nothing else does; else a claim, or a question of the text. */
function textTitle(titling: Titling, plan: Plan): TextTitle | undefined {
  const { chunk, named } = titling
  const { words, titles } = plan
  const claimed = titleClaim(titling, plan)
  const isClaim =
    named !== undefined && isClause(named, words) && words.verbs.size > 0 && countWords(plainText(named)) >= CLAIM_WORDS
  const asks = named !== undefined && plainText(named).endsWith('?')
  if (named !== undefined && titles.isFree(named) && (isClaim || asks || claimed === undefined))
    return { title: named, isHeading: true }
  if (claimed) return claimed
  const question = chunk.find(({ sentence, text }) => isQuestion(sentence) && plainText(text).endsWith('?'))
  const title = question && titleFrom({ ...question, isFirm: true }, words)
  return title && titles.isFree(title) ? { title, isHeading: false } : undefined
}

/** One point is no list. */
function bodyOf(points: readonly Claim[]): Body {
  const [only] = points
  if (only === undefined) return { kind: 'nothing' }
  return points.length === 1
    ? { kind: 'statement', text: only.text }
    : { kind: 'points', points: points.map(({ text, weight }) => ({ text, weight })) }
}

/** The slide that says a run of a section's text: a claim or its heading above the strongest of the others. */
export function textSlide(
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
  const titled = textTitle({ chunk, said, named, isOnePart }, plan)
  if (titled === undefined) return undefined
  const { title, claim, isHeading } = titled
  const taken = claim ? [claim] : []
  const others = chunk.filter(one => one !== claim)
  const points = choosePoints(others, [...said, ...taken], vectors, words, partOf)
  const body = bodyOf(points)
  if (body.kind === 'nothing' && isHeading) return undefined
  titles.take(title)
  said.push(...taken, ...points)
  return {
    layout: 'default',
    part,
    title,
    ...(isHeading || named === undefined ? {} : { kicker: named }),
    body,
    notes: [],
    weight: Math.max(0, ...[...taken, ...points].map(({ weight }) => weight)),
  }
}
