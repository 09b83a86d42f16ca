import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** What is kept of decks outside any project lies in a folder that goes with the tests, and not among the user's caches. */
export default async function ownCache(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-tests-'))
  process.env.DECK_CACHE = folder
  return async () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
