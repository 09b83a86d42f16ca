import type { DeckSlide, DeckSource } from '../../source/read-deck.ts'

/** A deck that may be the edition of another in its own language. */
export interface Edition {
  deck: DeckSource
  /** How many clicks each slide has, by number, as the browser counted them; none where it was not asked. */
  clicks?: ReadonlyMap<number, number>
}

/** The name by which a slide is known in every edition. */
export function idOf({ values: { id } }: DeckSlide): string | undefined {
  return id === undefined || id === null || String(id).trim() === '' ? undefined : String(id)
}

/** `talks/slides.it.md` => `talks/slides.md` */
function withoutLanguage({ entry, language }: DeckSource): string {
  const [short = ''] = language.split('-')
  return entry.replace(new RegExp(`\\.${RegExp.escape(short)}\\.md$`), '.md')
}

/** Whether two decks are editions of one: in different languages, and of one name, or with a slide of the same id. */
export function areEditions(one: DeckSource, other: DeckSource): boolean {
  if (one.language === other.language || one.entry === other.entry) return false
  const ids = new Set(one.slides.map(idOf).filter(id => id !== undefined))
  return withoutLanguage(one) === withoutLanguage(other) || other.slides.some(slide => ids.has(idOf(slide) ?? ''))
}

/** Each deck with the first of those before it whose edition it is. */
export function editionPairs(editions: readonly Edition[]): { first: Edition; other: Edition }[] {
  return editions.flatMap((other, index) => {
    const first = editions.slice(0, index).find(({ deck }) => areEditions(deck, other.deck))
    return first ? [{ first, other }] : []
  })
}
