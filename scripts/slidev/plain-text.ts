import fs from 'node:fs'
import { readFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { load } from '@slidev/parser/fs'
import { DeckError } from '../error.ts'

const BYTE_ORDER_MARK = '\uFEFF'
/** The first bytes of UTF-16, read as UTF-8. */
const UTF_16 = '\uFFFD\uFFFD'

/**
 * A file's text without a byte order mark, which Slidev takes for a slide.
 *
 * @throws DeckError where a part of a deck is UTF-16.
 */
export function plainText(text: string, file: string): string {
  if (text.startsWith(UTF_16) && file.endsWith('.md'))
    throw new DeckError('deck', `${file} is UTF-16; save it as UTF-8`)
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

/** A file of a deck, in Slidev's parser's way to ask for it. */
export async function readSlideFile(file: string): Promise<string> {
  return plainText(await readFile(file, 'utf8'), file)
}

/** A deck as Slidev reads it, the files that it imports with it. */
export async function loadDeck(entry: string, root: string): ReturnType<typeof load> {
  return load({ roots: [root], userRoot: root }, entry, readSlideFile)
}

/** Has everything that is read as text in this process come without a byte order mark: Slidev reads its decks by itself. */
export function readPlainText(): void {
  const plain = (text: unknown, file: unknown): unknown =>
    typeof text === 'string' ? plainText(text, String(file)) : text
  const { readFileSync } = fs
  const { readFile: readLater } = fs.promises
  fs.readFileSync = new Proxy(readFileSync, {
    apply: (read, self, given) => plain(Reflect.apply(read, self, given), given[0]),
  })
  fs.promises.readFile = new Proxy(readLater, {
    apply: async (read, self, given) => plain(await Reflect.apply(read, self, given), given[0]),
  })
  syncBuiltinESMExports()
}
