import type { PDFDict } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { flattenHalos } from '../../../../scripts/export/pdf/flatten-halos.ts'
import { readStreams } from '../../../../scripts/pdf/streams.ts'
import { makePdf } from '../../../support/broken-pdf.ts'

/** Gives a page a font of drawings for A and B, ten wide and ten high, whose letters are read as themselves. */
function addDrawnFont(document: PDFDocument, page: PDFDict, drawing = '0 0 m 8.4 0 l 8 8 l f'): void {
  const { context } = document
  const stream = (text: string): ReturnType<typeof context.register> =>
    context.register(context.stream(Buffer.from(text, 'latin1')))
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontMatrix: [0.1, 0, 0, 0.1, 0, 0],
    FontBBox: [0, 0, 10, 10],
    FirstChar: 65,
    LastChar: 66,
    Widths: [10, 10],
    Encoding: { Type: 'Encoding', Differences: [65, PDFName.of('a'), PDFName.of('b')] },
    CharProcs: { a: stream(`10 0 0 0 10 10 d1 ${drawing}`), b: stream(`10 0 0 0 10 10 d1 ${drawing}`) },
    ToUnicode: stream('2 beginbfchar <41> <0041> <42> <0042> endbfchar'),
  })
  const resources = page.lookup(PDFName.of('Resources')) as PDFDict
  ;(resources.lookup(PDFName.of('Font')) as PDFDict).set(PDFName.of('F9'), context.register(font))
}

const HALO = 'BT /F9 20 Tf 1 0 0 -1 72 700 Tm <41> Tj 20 0 Td <42> Tj ET'
const WORD = 'BT /F1 20 Tf 1 0 0 -1 72 700 Tm (AB) Tj ET'

async function flattened(
  content: string,
  drawing?: string,
): Promise<{ changed: boolean; content: string; fonts: string }> {
  const made = await makePdf({ content, change: (document, page) => addDrawnFont(document, page, drawing) })
  const changed = flattenHalos(made, readStreams(made))
  const document = await PDFDocument.load(await made.save())
  const [stream] = readStreams(document)
  const fonts = document.context.enumerateIndirectObjects().filter(([, object]) => String(object).includes('/Type3'))
  return { changed, content: Buffer.from(stream?.scan.bytes ?? []).toString('latin1'), fonts: String(fonts.length) }
}

it('draws the halo under a word as shapes, one a letter, and removes its font', async () => {
  const { changed, content, fonts } = await flattened(`1 g ${HALO} 0 g ${WORD}`)
  expect(changed).toBe(true)
  expect(content.match(/BT/g)).toHaveLength(1)
  expect(content).toMatch(/q 2 0 0 -2 72 700 cm \/H\d+ Do Q\s+q 2 0 0 -2 92 700 cm \/H\d+ Do Q/)
  expect(fonts).toBe('0')
})

it('leaves drawn letters that are no halo: their word is written nowhere else', async () => {
  expect(await flattened(HALO)).toMatchObject({ changed: false, fonts: '1' })
  const elsewhere = WORD.replace('72 700', '72 650')
  expect(await flattened(`${HALO} ${elsewhere}`)).toMatchObject({ changed: false, fonts: '1' })
})

it('leaves letters that are more than a shape, and the font that others are still set in', async () => {
  expect(await flattened(`${HALO} ${WORD}`, '1 0 0 rg 0 0 8 8 re f')).toMatchObject({ changed: false, fonts: '1' })
  const { changed, fonts } = await flattened(`${HALO} ${WORD} ${HALO.replace('72 700', '72 500')}`)
  expect([changed, fonts]).toEqual([true, '1'])
})
