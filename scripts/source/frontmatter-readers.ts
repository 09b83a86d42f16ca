import type { DeckSource } from './read-deck.ts'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const CODE = '{vue,ts,mts,js,mjs,tsx,jsx}'
/** Where decks, themes and addons keep what may read a frontmatter. */
const READERS = [`*.${CODE}`, `{components,composables,layouts,lib,logic,modules,setup,src,styles,utils}/**/*.${CODE}`]
const READS = /frontmatter|headmatter|\bconfigs\b/i

async function readersIn(folder: string): Promise<string[]> {
  const files = await Array.fromAsync(glob(READERS, { cwd: folder }))
  const codes = await Promise.all(files.map(async file => readFile(join(folder, file), 'utf8')))
  return codes.filter(code => READS.test(code))
}

/**
 * Whether a key that Slidev does not know is read by the deck itself, its theme or an addon: as a word in a file that reads
 * frontmatter, or in a slide (`{{ $frontmatter.venue }}`). The files are read when it is first asked.
 */
export function frontmatterReaders({ folders, slides }: DeckSource): (key: string) => Promise<boolean> {
  let codes: Promise<string[]> | undefined
  return async key => {
    codes ??= Promise.all(folders.map(readersIn)).then(found => [
      ...found.flat(),
      ...slides.map(({ content }) => content).filter(content => READS.test(content)),
    ])
    const word = new RegExp(`(?<![\\w-])${RegExp.escape(key)}(?![\\w-])`)
    return (await codes).some(code => word.test(code))
  }
}
