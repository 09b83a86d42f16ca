import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { DeckError } from '../error.ts'

export const DEFAULT_ENTRY = 'slides.md'

/** The deck's file, absolute; `talk` means `talk.md`, as in Slidev. */
export async function findEntry(named: string): Promise<string> {
  for (const candidate of [named, `${named}.md`]) {
    const found = await stat(candidate).catch(() => undefined)
    if (found?.isFile()) return resolve(candidate)
  }
  throw new DeckError('usage', `there is no ${named}`)
}
