import type { View } from '../check/page/view.ts'
import type { RuleMeta, Violation } from '../model/diagnostic.ts'
import type { DeckSource } from '../source/read-deck.ts'
import type { PageViolation } from './page-violation.ts'

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
  /** The addresses of what did not load. */
  lost: readonly string[]
}

/**
 * Looks at one slide in all its click states, in the browser. Its file runs there and must import nothing of Node's, nor
 * touch a document before it is called. The same fault seen in several states is told in the first of them.
 */
export interface PageRule extends RuleMeta {
  inspect: (slide: PageSlide, limits: Record<string, number>) => PageViolation[] | Promise<PageViolation[]>
}

/** Reads the deck's files: it needs neither a browser nor a build, nor a deck that can be built. */
export interface SourceRule extends RuleMeta {
  inspect: (source: DeckSource, limits: Record<string, number>) => Violation[] | Promise<Violation[]>
}
