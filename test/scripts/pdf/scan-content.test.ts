import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { readToUnicode } from '../../../scripts/pdf/fonts.ts'
import { actualTextIn } from '../../../scripts/pdf/read-text.ts'
import { scanContent } from '../../../scripts/pdf/scan-content.ts'

const scan = (content: string) => scanContent(Buffer.from(content, 'latin1'))

it('finds what is painted with the marked content around it, a path from where it is built', () => {
  const { paints, bytes } = scan(
    'q 1 0 0 1 0 0 cm\n/P <</MCID 3 >>BDC\n0 0 5 5 re W n\n1 2 m 3 4 l S\nEMC\n0 0 9 9 re f\nQ',
  )
  expect(
    paints.map(({ kind, mcid, start, end }) => [kind, mcid, Buffer.from(bytes.subarray(start, end)).toString()]),
  ).toEqual([
    ['path', 3, '1 2 m 3 4 l S'],
    ['path', undefined, '0 0 9 9 re f'],
  ])
})

it('takes no operator from strings, names, comments and inline images', () => {
  const { paints } = scan('BT /f 9 Tf (a \\) f S (b) f) Tj <66> Tj ET % f\nBI /W 1 ID f S EI\n/BDC gs')
  expect(paints.map(({ kind }) => kind)).toEqual(['text', 'image'])
})

it('tells of marked content that begins in a text and does not end in it, and of structure in an artifact', () => {
  expect(scan('BT /P <</MCID 0>> BDC ET EMC').faults).toContain('unbalanced')
  expect(scan('/Artifact BMC /P <</MCID 0>> BDC f EMC EMC').faults).toEqual(['content in artifact'])
  expect(scan('/P <</MCID 0>> BDC /Artifact BMC f EMC EMC').faults).toEqual(['artifact in content'])
  expect(scan('/P <</MCID 0>> BDC q f EMC Q').faults).toEqual([])
})

it('leaves marks that only say how a text is read inside the content that they are in', () => {
  const { paints, marks } = scan('/P <</MCID 0>>BDC BT /Span<</ActualText <FEFF2019>>>BDC <62> Tj EMC ET EMC')
  expect(paints).toMatchObject([{ kind: 'text', mcid: 0 }])
  expect(marks.map(({ structural }) => structural)).toEqual([true, false, false, true])
})

it('reads replacement texts and maps to Unicode, ranges and pairs of surrogates among them', () => {
  expect(actualTextIn('/Span<</ActualText <FEFF2019> >> ')).toBe('’')
  expect(actualTextIn('/Span <</ActualText (fi)>>')).toBe('fi')
  expect(actualTextIn('/Span <</ActualText (\\(\\351) >>')).toBe('(é')
  const map = readToUnicode(
    '1 beginbfchar <01> <D83DDE00> endbfchar 2 beginbfrange <05> <07> <0041> <09> <0A> [<0061> <00620063>] endbfrange',
  )
  expect(Object.fromEntries(map)).toEqual({ 1: '😀', 5: 'A', 6: 'B', 7: 'C', 9: 'a', 10: 'bc' })
})
