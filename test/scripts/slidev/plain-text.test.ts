import { Buffer } from 'node:buffer'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadDeck, plainText } from '../../../scripts/slidev/plain-text.ts'
import { temporaryFolder } from '../../support/deck-command.ts'

const DECK = '---\ntitle: A talk\n---\n\n# One\n\n---\nsrc: ./part.md\n---\n'
const PART = '---\nlayout: center\n---\n\n# Two\n'

/** Titles and layouts of a deck whose two files are these bytes. */
async function read(deck: string | Buffer, part: string | Buffer): Promise<unknown> {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'talk.md'), deck)
  await writeFile(join(folder.path, 'part.md'), part)
  const { slides, headmatter } = await loadDeck(join(folder.path, 'talk.md'), folder.path)
  return [headmatter.title, slides.map(({ content, frontmatter }) => [content.trim(), frontmatter.layout])]
}

it('a deck and what it imports are read with a byte order mark as without, and with the line ends of Windows', async () => {
  const expected = await read(DECK, PART)
  expect(expected).toEqual([
    'A talk',
    [
      ['# One', undefined],
      ['# Two', 'center'],
    ],
  ])
  expect(await read(`\uFEFF${DECK}`, `\uFEFF${PART}`)).toEqual(expected)
  const [deck, part] = [DECK, PART].map(text => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
  expect(await read(deck ?? '', part ?? '')).toEqual(expected)
})

it('a part that is UTF-16 is told with its name', () => {
  const text = Buffer.from(`\uFEFF${PART}`, 'utf16le').toString('utf8')
  expect(() => plainText(text, '/talks/part.md')).toThrow('/talks/part.md is UTF-16; save it as UTF-8')
  expect(plainText('\uFEFFa: 1', 'a.yaml')).toBe('a: 1')
})
