import type { Deck } from '../../model/deck.ts'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolderFor } from '../../cache-folder.ts'
import { pageScripts } from '../server/bundle-pages.ts'
import { fontFiles } from '../server/fonts.ts'
import { htmlPage } from '../server/pages.ts'
import { editionOf } from '../server/talk.ts'

/**
 * Puts the page that follows a talk into a site for a static host, at `live/`; it asks the relay where the talk is.
 *
 * @param folder The site.
 * @param decks The deck, then its editions in other languages; each knows the base below which it is hosted.
 * @param relay The relay's address.
 */
export async function writeFollowFiles(
  folder: string,
  decks: readonly [Deck, ...Deck[]],
  relay: string,
): Promise<void> {
  const [deck] = decks
  const scripts = await pageScripts(cacheFolderFor(deck.entry))
  const own = join(folder, '__deck')
  await mkdir(own, { recursive: true })
  await mkdir(join(folder, 'live'), { recursive: true })
  const editions = decks.map(one => ({ ...editionOf(one, one.base, one.audienceNotes === true), isStatic: true }))
  await writeFile(join(own, 'follow.json'), JSON.stringify({ title: deck.title, editions, relay }))
  await writeFile(join(own, 'follower.js'), scripts.get('follower.js') ?? '')
  for (const [name, file] of fontFiles()) await copyFile(file, join(own, name))
  await writeFile(join(folder, 'live', 'index.html'), htmlPage('follower', deck, deck.base))
}
