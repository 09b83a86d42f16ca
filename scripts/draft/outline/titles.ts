import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import { plainText, sliceProse } from '../prose.ts'
import { shorten } from './shorten.ts'

/** What a title has at the most: two lines. */
export const TITLE = { letters: 76, words: 14 } as const

/** Gives each slide a title that no other has. */
export class Titles {
  readonly #taken = new Map<string, number>()

  #key(title: Prose): string {
    return plainText(title)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  }

  isFree(title: Prose): boolean {
    const key = this.#key(title)
    return key !== '' && !this.#taken.has(key)
  }

  /** The title itself, or where it is taken the same with the first number that is free: `Storage (2)`. */
  take(title: Prose): Prose {
    const key = this.#key(title)
    let times = this.#taken.get(key) ?? 0
    let taken = title
    while (times > 0 && !this.isFree(taken)) {
      times++
      taken = [...title, { text: ` (${times})` }]
    }
    this.#taken.set(key, Math.max(1, times))
    if (taken !== title) this.#taken.set(this.#key(taken), 1)
    return taken
  }

  /** The first of the wishes that is free. */
  takeFirst(wishes: readonly Prose[]): Prose | undefined {
    const free = wishes.find(wish => this.isFree(wish))
    return free && this.take(free)
  }
}

/** `2. Storage` without its number: slides have numbers of their own. */
function withoutNumber(text: Prose): Prose {
  const [number = ''] = /^\d{1,2}[.)]\s+(?=\p{L})/u.exec(plainText(text)) ?? []
  return number === '' ? text : sliceProse(text, number.length, Infinity)
}

/** A heading in the room of a title: whole, shortened, or its first words. */
export function titleOf(heading: Prose, words: Words, letters: number = TITLE.letters): Prose {
  const text = withoutNumber(heading)
  const whole = plainText(text)
  if (whole.length <= letters) return text
  const shorter = shorten(text, { ...TITLE, letters }, words)
  if (shorter) return shorter
  // No part of it stands alone: as many words as there is room for, none of them left hanging, and a sign that there are more.
  const kept: string[] = []
  for (const word of whole.split(' ')) {
    if ([...kept, word].join(' ').length >= letters) break
    kept.push(word)
  }
  while (kept.length > 1 && words.small.has((kept.at(-1) ?? '').toLowerCase().replaceAll(/[^\p{L}']/gu, ''))) kept.pop()
  const [first = ''] = whole.split(' ')
  const start = kept.length > 0 ? kept.join(' ').replace(/[,;:–—-]+$/, '') : [...first].slice(0, 40).join('')
  return [{ text: `${start} …` }]
}
