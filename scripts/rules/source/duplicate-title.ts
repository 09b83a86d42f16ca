import type { DeckSlide } from '../../source/read-deck.ts'
import type { SourceRule } from '../rule.ts'

/** A title as it is read, without its marks. */
function plain({ title = '' }: DeckSlide): string {
  return title
    .replaceAll(/[*_`]|<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function isSame(one: DeckSlide, other: DeckSlide): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase()
}

export const duplicateTitle: SourceRule = {
  id: 'duplicate-title',
  severity: 'warning',
  description: 'Whether two slides have the same title, and cannot be told apart in the contents and the bookmarks.',
  help: 'Say in the title what is new on this slide, or leave it out of the contents with hideInToc: true.',
  inspect({ slides }) {
    const listed = slides.filter(
      // What is put together as it is shown may differ.
      slide => plain(slide) !== '' && !plain(slide).includes('{{') && slide.values.hideInToc !== true,
    )
    return listed.flatMap((slide, index) => {
      const first = listed.find(one => isSame(one, slide))
      return first === undefined || listed.indexOf(first) === index
        ? []
        : [
            {
              subject: plain(slide).toLowerCase(),
              message: `“${plain(slide)}” is the title of slide ${first.slide} too`,
              place: { file: slide.file, line: slide.start, slide: slide.slide },
            },
          ]
    })
  },
}
