import type { Prose } from '../article.ts'
import { plainText } from '../article.ts'

/** What a title has at the most: two lines. */
export const TITLE = { letters: 76, words: 14 } as const

/** Gives each slide a title that no other has. */
export class Titles {
  readonly #taken = new Map<string, number>()

  #key(title: Prose): string {
    return plainText(title).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  }

  isFree(title: Prose): boolean {
    const key = this.#key(title)
    return key !== '' && !this.#taken.has(key)
  }

  /** The title itself, or where it is taken the same with a number: `Storage (2)`. */
  take(title: Prose): Prose {
    const key = this.#key(title)
    const times = (this.#taken.get(key) ?? 0) + 1
    this.#taken.set(key, times)
    if (times === 1)
      return title
    return this.take([
      ...title,
      { text: ` (${times})` },
    ])
  }

  /** The first of the wishes that is free. */
  takeFirst(wishes: readonly Prose[]): Prose | undefined {
    const free = wishes.find(wish => this.isFree(wish))
    return free && this.take(free)
  }
}
