/** What the caller allows, at most one of them. */
export interface Budget {
  /** How long the talk may take. */
  minutes?: number
  /** How many slides it may have. */
  slides?: number
}

/** No deck has more by itself. */
const MOST = 25
/** Fewer are no deck: a cover, what is said, where from. */
const LEAST = 3
/** Cover, agenda, closing and sources; and each further slide for so many words, a little less than a minute. */
const FRAME = 4
const WORDS_A_SLIDE = 143

/** Each section may have a slide of its own, as long as that is not many more than the words ask for. */
const FOR_SECTIONS = 2.5
const FOR_LONG = 0.5

/**
 * How many slides a deck may have, for an article of so many words in so many sections: 10 for 900 words, 18 for 2,000, never
 * more than 25 unasked.
 */
export function slidesFor(words: number, sections: { all: number; long: number }, { minutes, slides }: Budget): number {
  if (slides !== undefined) return Math.max(LEAST, slides)
  if (minutes !== undefined) return Math.max(LEAST, Math.round(minutes))
  const forWords = FRAME + words / WORDS_A_SLIDE
  const wanted = Math.max(forWords, Math.min(sections.all + sections.long * FOR_LONG + FRAME, forWords * FOR_SECTIONS))
  return Math.min(MOST, Math.max(LEAST, Math.round(wanted)))
}
