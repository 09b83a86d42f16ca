import type { Violation } from '../../model/diagnostic.ts'
import type { Place } from '../../model/place.ts'
import type { DeckSlide, DeckSource } from '../../source/read-deck.ts'
import { relative } from 'node:path'
import process from 'node:process'
import { idOf } from './edition.ts'

export function placeOf({ file, start, slide }: DeckSlide): Place {
  return { file, line: start, slide }
}

/** A deck as its author would name it. */
export function nameOf({ entry }: DeckSource): string {
  return relative(process.cwd(), entry)
}

/** The longest run of numbers that rise, not necessarily side by side: what must be moved to sort a list is the rest. */
function risingRun(numbers: readonly number[]): Set<number> {
  const best: number[][] = []
  for (const [index, number] of numbers.entries()) {
    const before = best.slice(0, index).filter((_, earlier) => (numbers[earlier] ?? 0) < number)
    const longest = before.reduce<number[]>((long, one) => (one.length > long.length ? one : long), [])
    best.push([...longest, number])
  }
  return new Set(best.reduce((long, one) => (one.length > long.length ? one : long), []))
}

/** What is wrong with the ids of a deck by itself. */
export function idFaults({ slides }: DeckSource): Violation[] {
  return slides.flatMap((slide, index) => {
    const id = idOf(slide)
    if (id === undefined) {
      return [
        {
          subject: 'no id',
          message: 'the slide has no id, by which it is found in the other edition',
          help: 'Give it one in its frontmatter, the same in each edition: id: crossing.',
          place: placeOf(slide),
        },
      ]
    }
    const first = slides.find(one => idOf(one) === id)
    return first && slides.indexOf(first) < index
      ? [
          {
            subject: `id ${id}`,
            message: `id: ${id} is that of slide ${first.slide} too`,
            help: 'Give each slide an id of its own.',
            place: placeOf(slide),
            related: placeOf(first),
          },
        ]
      : []
  })
}

/** The slides that both decks have, by id. */
export function commonSlides(
  first: DeckSource,
  other: DeckSource,
): { id: string; mine: DeckSlide; yours: DeckSlide }[] {
  return first.slides.flatMap(mine => {
    const id = idOf(mine)
    const yours = other.slides.find(slide => id !== undefined && idOf(slide) === id)
    return yours && id !== undefined ? [{ id, mine, yours }] : []
  })
}

/** Slides that only one of two editions has, or that stand elsewhere in the other. */
export function compareOrder(first: DeckSource, other: DeckSource): Violation[] {
  const common = commonSlides(first, other)
  const inPlace = risingRun(common.map(({ yours }) => yours.slide))
  const start: Place = { file: other.entry, line: 1 }
  const lost = first.slides
    .filter(slide => idOf(slide) !== undefined && !common.some(({ mine }) => idOf(mine) === idOf(slide)))
    .map(slide => {
      const before = common.findLast(({ mine }) => mine.slide < slide.slide)
      return {
        subject: `missing ${idOf(slide)}`,
        message: `the slide ${idOf(slide)} of ${nameOf(first)} is missing${
          before ? ` after ${before.id}` : ' at the beginning'
        }`,
        help: `Add it here, with id: ${idOf(slide)}; or take it out there.`,
        place: before ? placeOf(before.yours) : start,
        related: placeOf(slide),
      }
    })
  const added = other.slides
    .filter(
      slide => idOf(slide) !== undefined && !common.some(({ yours }) => yours === slide || idOf(yours) === idOf(slide)),
    )
    .map(slide => {
      const before = common
        .filter(({ yours }) => yours.slide < slide.slide)
        .toSorted((one, two) => two.yours.slide - one.yours.slide)[0]
      return {
        subject: `added ${idOf(slide)}`,
        message: `the slide ${idOf(slide)} is missing in ${nameOf(first)}`,
        help: `Add it there, with id: ${idOf(slide)}; or take it out here.`,
        place: placeOf(slide),
        related: before ? placeOf(before.mine) : { file: first.entry, line: 1 },
      }
    })
  const moved = common
    .filter(({ yours }) => !inPlace.has(yours.slide))
    .map(({ id, mine, yours }) => {
      const after = common.findLast(one => one.mine.slide < mine.slide)
      return {
        subject: `moved ${id}`,
        message: `the slide ${id} stands elsewhere than in ${nameOf(first)}, where it ${
          after ? `follows ${after.id}` : 'comes first'
        }`,
        help: 'Move it, so that both editions tell the same in the same order.',
        place: placeOf(yours),
        related: placeOf(mine),
      }
    })
  return [...lost, ...added, ...moved]
}
