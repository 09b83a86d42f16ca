import type { Code, Content, Heading, List, Quote, Table } from '../article.ts'
import type { Prose } from '../prose.ts'

export interface Point {
  text: Prose
  /** The weaker go first where there is not room for all. */
  weight: number
}

export interface SourceLink {
  text: Prose
  address: string
}

export interface ShownPicture {
  source: string
  alt: string
  caption: string
}

/** A figure, and the words that say what it counts. */
export interface Figure {
  figure: Prose
  text: Prose
}

/** What a slide shows under its title. */
export type Body =
  | { kind: 'nothing' }
  /** One sentence, large. */
  | { kind: 'statement'; text: Prose }
  | { kind: 'points'; points: Point[] }
  /** Two things or more side by side, each with a figure: a comparison, a timeline. */
  | { kind: 'figures'; figures: Figure[] }
  /** Who speaks, of which company, when: a line each. */
  | { kind: 'card'; lines: Prose[] }
  /** `columns` where its items are many and short. */
  | (Omit<List, 'number'> & { columns?: boolean })
  | Omit<Table, 'number'>
  | Omit<Code, 'number'>
  | Omit<Quote, 'number'>
  | ({ kind: 'picture' } & ShownPicture)
  | { kind: 'pictures'; pictures: ShownPicture[] }
  | { kind: 'links'; links: SourceLink[] }

export type Layout = 'cover' | 'section' | 'default' | 'quote' | 'statement'

/** A slide before it is written. */
export interface DraftSlide {
  layout: Layout
  title: Prose
  body: Body
  /** What the article says here, whole and in its order. */
  notes: (Heading | Content)[]
  /** Which of the article's parts it belongs to: those with one number stand under one heading. */
  part: number
  /** The section's name, where the title says something else. */
  kicker?: Prose
  /** The station of the deck's line that begins here. */
  topic?: string
  /** A diagram that the speaker may take: its tag. */
  proposal?: string
  /** How central what it shows is to the article. */
  weight?: number
  /** Words that a model wrote, with the article's own. */
  rewritten?: { words: string; original: string }[]
}

/** The layout that a slide is written with: a claim with nothing below it, or one sentence, stands in the middle. */
export function layoutOf({ layout, body }: DraftSlide): Layout {
  return layout === 'default' && (body.kind === 'nothing' || body.kind === 'statement') ? 'statement' : layout
}
