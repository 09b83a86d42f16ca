import type { Picture } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Exhibit, Place } from './exhibit.ts'
import type { ShownPicture } from './slide.ts'
import { namesNear } from './exhibit-titles.ts'
import { firstBlock } from './sections.ts'
import { countWords } from './sentences.ts'
import { shorten } from './shorten.ts'
import { TITLE } from './titles.ts'

function shownPicture({ source, alt, caption }: Picture): ShownPicture {
  return { source, alt, caption }
}

/** Its pictures whose files are there; those that stand in a row are shown together. */
export function pictureExhibits(place: Place): Exhibit[] {
  const { section, words, hasPicture } = place
  const exhibits: Exhibit[] = []
  const { blocks } = section
  const start = firstBlock(section)
  for (let index = 0; index < blocks.length; index++) {
    const row: Picture[] = []
    for (let at = index; at < blocks.length; at++) {
      const block = blocks[at]
      if (block?.kind !== 'picture') break
      if (hasPicture(block.source)) row.push(block)
      index = at
    }
    const [first, second] = row
    if (first === undefined) continue
    const block = start + index
    const named = (picture: Picture): Prose | undefined => {
      const text = picture.caption || picture.alt
      return countWords(text) > 2 ? shorten([{ text }], TITLE, words) : undefined
    }
    const titles = second ? namesNear(block, place) : [named(first), ...namesNear(block, place)]
    exhibits.push({
      block: block - row.length + 1,
      says: [],
      titles,
      kind: 'picture',
      body: second
        ? { kind: 'pictures', pictures: row.slice(0, row.length >= 4 ? 4 : 2).map(shownPicture) }
        : { kind: 'picture', ...shownPicture(first) },
      score: 7,
    })
  }
  return exhibits
}
