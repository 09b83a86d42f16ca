import type { Code, Content, Heading, List, Quote, Table } from '../article.ts'
import type { Prose } from '../prose.ts'

export interface Point {
  text: Prose
  /** The weaker go first where there is not room for all. */
  weight: number
}

/** What a slide shows under its title. */
export type Body =
  | { kind: 'nothing' }
  /** One sentence, large. */
  | { kind: 'statement'; text: Prose }
  | { kind: 'points'; points: Point[] }
  | Omit<List, 'number'>
  | Omit<Table, 'number'>
  | Omit<Code, 'number'>
  | Omit<Quote, 'number'>
  | { kind: 'picture'; source: string; alt: string; caption: string }
  | { kind: 'links'; links: SourceLink[] }

export interface SourceLink {
  text: Prose
  address: string
}

export type Layout = 'cover' | 'section' | 'default' | 'quote' | 'statement'

/** A slide before it is written. */
export interface DraftSlide {
  layout: Layout
  title: Prose
  body: Body
  /** What the article says here, whole and in its order. */
  notes: (Heading | Content)[]
  /** The paragraphs it came from, where its notes do not say so. */
  from?: { from: number; to: number }
  /** Which of the article's parts it belongs to: those with one number stand under one heading. */
  part: number
  /** The station of the deck's line that begins here. */
  topic?: string
  /** A diagram that the speaker may take: its tag. */
  proposal?: string
}

/** The layout that a slide is written with: a claim with nothing below it, or one sentence, stands in the middle. */
export function layoutOf({ layout, body }: DraftSlide): Layout {
  return layout === 'default' && (body.kind === 'nothing' || body.kind === 'statement') ? 'statement' : layout
}
