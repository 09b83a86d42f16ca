import type { DeckSource } from '../source/read-deck.ts'
import type { Finding, Severity } from './finding.ts'
import type { Fault } from './page/fault.ts'
import type { View } from './page/view.ts'

/** What every rule says of itself; `deck check --rules` lists it. */
export interface RuleCard {
  id: string
  severity: Severity
  /** What it measures, in one sentence. */
  measures: string
  /** How to mend what it finds, in the imperative. */
  mend: string
  /** Its thresholds, which the headmatter may set (`check: { wordy: { words: 60 } }`). */
  limits?: Record<string, number>
}

/** What a page rule looks at: one slide, in all its click states, and what is known of the deck around it. */
export interface PageSlide {
  views: readonly View[]
  deck: PageDeck
}

/** What a page rule may know of the deck. */
export interface PageDeck {
  /** How many slides there are, also those that are not mounted. */
  slides: number
  /** The names by which links may lead to slides. */
  aliases: readonly string[]
}

/**
 * Looks at one slide in all its click states, in the browser. Its file runs there and must import nothing of Node's, nor
 * touch a document before it is called. The same fault seen in several states is told in the first of them.
 */
export interface PageRule extends RuleCard {
  inspect: (slide: PageSlide, limits: Record<string, number>) => Fault[] | Promise<Fault[]>
}

/** Found by the stage while it opened the deck: a problem of this kind is a finding of this rule. */
export interface StageRule extends RuleCard {}

/** Reads the deck's files: it needs neither a browser nor a build, nor a deck that can be built. */
export interface SourceRule extends RuleCard {
  inspect: (source: DeckSource, limits: Record<string, number>) => SourceFault[] | Promise<SourceFault[]>
}

/** A finding before it is given its rule's card, which it may know better than. */
export type SourceFault = Pick<Finding, 'message' | 'measure' | 'limit' | 'place' | 'related'> &
  Partial<Pick<Finding, 'mend' | 'severity'>>
