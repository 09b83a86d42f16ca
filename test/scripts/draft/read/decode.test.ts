import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../scripts/draft/read/decode.ts'

const TEXT = 'Perché la città è più lontana? “È così”, disse Zoë – già.\nThe naïve café costs 5 €.'
const ITALIAN =
  'La città è più lontana di quanto si creda, perché l’unità di misura è già cambiata. Così è andata: né più né meno.\n'
    .replaceAll('’', "'")
    .repeat(20)

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('a text is read whatever it was encoded in', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark at its start', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('%s', async (_, bytes) => {
    expect(await decodeText(bytes, 'article.md')).toBe(TEXT)
  })

  it('windows-1252, by its letters', async () => {
    // Where the text has no letter that the two read otherwise, windows-1252 is latin1.
    expect(await decodeText(Buffer.from(ITALIAN, 'latin1'), 'article.txt')).toBe(ITALIAN)
  })

  it('windows-1252, with the quotation marks that only it has', async () => {
    const bytes = Buffer.concat([Buffer.from(ITALIAN, 'latin1'), Buffer.from([0x93, 0x45, 0x94, 0x20, 0x80])])
    expect(await decodeText(bytes, 'article.txt')).toBe(`${ITALIAN}“E” €`)
  })

  it('as the server says', async () => {
    expect(await decodeText(Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'article', 'windows-1251')).toBe(
      'Привет',
    )
  })

  it('as the page says of itself', async () => {
    const page = '<html><head><meta charset="iso-8859-7"></head><body>'
    expect(await decodeText(Buffer.concat([Buffer.from(page), Buffer.from([0xe1, 0xe2])]), 'page.html')).toBe(
      `${page}αβ`,
    )
  })

  it('with a broken letter in UTF-8, which is shown as one', async () => {
    const bytes = Buffer.concat([
      Buffer.from('A long article, and in it a letter that is broken: '),
      Buffer.from([0xc3]),
      Buffer.from(' and then it goes on as before – “in UTF-8”, as one can see.'),
    ])
    expect(await decodeText(bytes, 'article.md', 'utf-8')).toContain('is broken: \uFFFD and then')
  })
})

describe('what is no text is refused by name', () => {
  it.each([
    ['%PDF-1.7 and so on', 'is a PDF'],
    ['PK\x03\x04word/document.xml', 'is a ZIP archive, as Word'],
    ['\x89PNG\r\n\x1A\n', 'is a picture'],
    ['\xFF\xD8\xFF\xE0', 'is a picture'],
    ['{\\rtf1\\ansi', 'is an RTF document'],
    ['\x7FELF\x02', 'is a program'],
    ['\x1F\x8B\x08', 'is compressed'],
  ])('%j', async (start, reason) => {
    await expect(decodeText(Buffer.from(start, 'latin1'), 'article')).rejects.toThrow(reason)
  })

  it('bytes that are nothing in particular', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256)
    await expect(decodeText(bytes, 'core.dump')).rejects.toThrow(/^core\.dump is not (?:text|UTF-8)/)
  })

  it('an encoding that nobody here can read', async () => {
    await expect(decodeText(Buffer.from('text'), 'article', 'utf-7')).rejects.toThrow(
      'article is encoded in utf-7, which cannot be read here; save it as UTF-8',
    )
  })
})

it('takes out null bytes and what turns the direction of the text, and leaves marks of one place', async () => {
  expect(await decodeText(Buffer.from('one\0two \u202Egpj\u202C three\u200F\r\nfour'), 'article')).toBe(
    'onetwo gpj three\u200F\nfour',
  )
})
