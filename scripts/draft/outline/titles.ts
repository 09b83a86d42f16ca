import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import { plainText, sliceProse } from '../prose.ts'
import { shorten } from './shorten.ts'

/** What a title has at the most: two lines. */
export const TITLE = { letters: 90, words: 14 } as const

function keyOf(title: Prose): string {
  return plainText(title)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Sees to it that no two slides are called the same. */
export class Titles {
  readonly #taken = new Set<string>()

  isFree(title: Prose): boolean {
    const key = keyOf(title)
    return key !== '' && !this.#taken.has(key)
  }

  take(title: Prose): Prose {
    this.#taken.add(keyOf(title))
    return title
  }

  /** The first of the wishes that is free. */
  takeFirst(wishes: readonly (Prose | undefined)[]): Prose | undefined {
    const free = wishes.find(wish => wish !== undefined && this.isFree(wish))
    return free && this.take(free)
  }
}

/** `2. `, `#2: `, `1.3 `, `Step 2: `, `ステップ2：` */
const NUMBERING =
  /^(?:(?:(?:step|tip|part|chapter|rule|reason|lesson|passo|parte|capitolo|schritt|teil|tipp|étape|partie|conseil|paso|consejo|ステップ|第)\s*#?\d{1,2}\s*[.:–—\-：章]|\d{1,2}(?:\.\d{1,2})*[.)]|#\d{1,2}:?)\s+|ステップ\d{1,2}：)(?=\S)/iu

/** `2. Storage` without its number: slides have numbers of their own. */
function withoutNumber(text: Prose): Prose {
  const [number = ''] = NUMBERING.exec(plainText(text)) ?? []
  return number === '' ? text : sliceProse(text, number.length, Infinity)
}

/** A heading in the room of a title: whole, shortened, its part before or after a colon, or its first words. */
export function titleOf(heading: Prose, words: Words, letters: number = TITLE.letters): Prose {
  const text = withoutNumber(heading)
  const whole = plainText(text)
  if (whole.length <= letters && whole.split(' ').length <= TITLE.words) return text
  const shorter = shorten(text, { ...TITLE, letters }, words)
  if (shorter) return shorter
  const colon = /[:–—|]\s/.exec(whole)
  if (
    colon &&
    colon.index > 3 &&
    colon.index <= letters &&
    whole.slice(0, colon.index).split(' ').length <= TITLE.words
  )
    return sliceProse(text, 0, colon.index)
  // No part of it stands alone: as many words as there is room for, none of them left hanging, and a sign that there are more.
  const kept: string[] = []
  for (const word of whole.split(' ')) {
    if ([...kept, word].join(' ').length >= letters || kept.length >= TITLE.words - 1) break
    kept.push(word)
  }
  while (kept.length > 1 && words.small.has((kept.at(-1) ?? '').toLowerCase().replaceAll(/[^\p{L}']/gu, ''))) kept.pop()
  const [first = ''] = whole.split(' ')
  const start = kept.length > 0 ? kept.join(' ').replace(/[,;:–—-]+$/, '') : [...first].slice(0, 40).join('')
  return [{ text: `${start} …` }]
}
