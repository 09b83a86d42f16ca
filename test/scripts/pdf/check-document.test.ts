import type { PDFDict } from '@cantoo/pdf-lib'
import type { Recipe, Written } from '../../support/broken-pdf.ts'
import { PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { checkDocument, PDF_RULES } from '../../../scripts/pdf/check-document.ts'
import { readAloud } from '../../../scripts/pdf/read-aloud.ts'
import { viewDocument } from '../../../scripts/pdf/view.ts'
import { makePdf, name, SOUND_CONTENT, SOUND_XMP, text } from '../../support/broken-pdf.ts'

/** Each recipe breaks one rule. */
const heading: Written = { type: 'H1', kids: [0] }
const cell = (type: 'TH' | 'TD', more: Record<string, unknown> = {}): Written => ({ type, more })
const BROKEN: Record<string, Recipe> = {
  pdfuaid: { xmp: SOUND_XMP.replace('part>1<', 'part>2<') },
  marked: { change: ({ catalog }) => catalog.delete(name('MarkInfo')) },
  suspects: {
    change: ({ catalog, context }) => catalog.set(name('MarkInfo'), context.obj({ Marked: true, Suspects: true })),
  },
  'structure-tree': { content: '', change: ({ catalog }) => catalog.delete(name('StructTreeRoot')) },
  metadata: { xmp: SOUND_XMP.replace('A title', '') },
  'display-title': { change: ({ catalog }) => catalog.delete(name('ViewerPreferences')) },
  language: { change: ({ catalog }) => catalog.delete(name('Lang')) },
  layers: { change: ({ catalog, context }) => catalog.set(name('OCProperties'), context.obj({ D: { AS: [] } })) },
  'role-map': { tree: [heading, { type: 'Foo' }] },
  nesting: { tree: [heading, { type: 'L', kids: [{ type: 'LI', kids: [{ type: 'P' }] }] }] },
  alternative: { tree: [heading, { type: 'Figure' }] },
  headings: { tree: [heading, { type: 'H3' }] },
  'heading-kinds': { tree: [heading, { type: 'H' }] },
  notes: { tree: [heading, { type: 'Note' }] },
  'table-shape': {
    tree: [
      heading,
      {
        type: 'Table',
        kids: [
          { type: 'TR', kids: [cell('TD'), cell('TD')] },
          { type: 'TR', kids: [cell('TD')] },
        ],
      },
    ],
  },
  'table-headers': { tree: [heading, { type: 'Table', kids: [{ type: 'TR', kids: [cell('TH')] }] }] },
  unmarked: { content: `${SOUND_CONTENT} 0 0 9 9 re f` },
  'artifact-nesting': { content: `/Artifact BMC ${SOUND_CONTENT} EMC` },
  marks: { content: `${SOUND_CONTENT} EMC` },
  'orphan-content': { content: `${SOUND_CONTENT} /P <</MCID 7>> BDC BT /F1 9 Tf (x) Tj ET EMC` },
  'parent-tree': {
    change: ({ catalog, context }) =>
      (catalog.lookup(name('StructTreeRoot')) as PDFDict).set(name('ParentTree'), context.obj({ Nums: [] })),
  },
  forms: {
    content: `${SOUND_CONTENT} /Fm Do /Fm Do`,
    change: ({ context }, page) => {
      const words = '/P <</MCID 0>> BDC BT /F1 9 Tf (x) Tj ET EMC'
      const form = context.stream(words, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] })
      const resources = page.lookup(name('Resources')) as PDFDict
      resources.set(name('XObject'), context.obj({ Fm: context.register(form) }))
    },
  },
  'link-tag': {
    change: ({ context }, page) =>
      page.set(name('Annots'), context.obj([context.register(context.obj({ Subtype: 'Link', Rect: [0, 0, 9, 9] }))])),
  },
  'annotation-tag': {
    change: ({ context }, page) =>
      page.set(name('Annots'), context.obj([context.register(context.obj({ Subtype: 'Text', Rect: [0, 0, 9, 9] }))])),
  },
  'tab-order': {
    change: ({ context }, page) => {
      page.delete(name('Tabs'))
      page.set(name('Annots'), context.obj([context.register(context.obj({ Subtype: 'PrinterMark' }))]))
    },
  },
  'form-field': { tree: [heading, { type: 'Form' }] },
  'unmapped-text': { content: SOUND_CONTENT.replace('(Title)', '(\\000)') },
  'alternative-quality': { tree: [heading, { type: 'Figure', more: { Alt: text('chart.png') } }] },
  'link-text': { tree: [heading, { type: 'Link', more: { ActualText: text('click here') } }] },
}

/** The font of these documents is never in the file, and says itself what its letters are. */
const ALWAYS = ['font-embedded']
const rulesOf = async (recipe: Recipe): Promise<string[]> => [
  ...new Set(
    checkDocument(await makePdf(recipe))
      .map(({ rule }) => rule)
      .filter(rule => !ALWAYS.includes(rule)),
  ),
]

it('finds nothing in a sound document but the font that it does not hold', async () => {
  expect(await rulesOf({})).toEqual([])
  expect(checkDocument(await makePdf()).map(({ rule }) => rule)).toEqual(['font-embedded'])
})

it.each(Object.entries(BROKEN))('tells of a document that breaks the rule %s', async (rule, recipe) => {
  expect(await rulesOf(recipe)).toContain(rule)
})

it('tells of metadata that do not say what they are', async () => {
  const change: Recipe['change'] = ({ catalog, context }) =>
    catalog.set(name('Metadata'), context.register(context.stream(SOUND_XMP)))
  expect(await rulesOf({ change })).toEqual(['metadata'])
})

it('takes a mark that stands in several places for one, and two drawings of one name for a fault', async () => {
  const figure = (mcid: number): Written => ({ type: 'Figure', kids: [mcid], more: { Alt: text('full') } })
  const drawn = (...paths: string[]): string =>
    [SOUND_CONTENT, ...paths.map((path, no) => `/Figure <</MCID ${no + 1}>> BDC ${path} EMC`)].join(' ')
  const tree = [heading, figure(1), figure(2)]
  expect(await rulesOf({ tree, content: drawn('0 0 9 9 re f', '50 0 9 9 re f') })).toEqual([])
  expect(await rulesOf({ tree, content: drawn('0 0 9 9 re f', '0 0 m 9 9 l S') })).toEqual(['alternative-quality'])
})

it('names the clause of each rule that the standard has', () => {
  expect(PDF_RULES.filter(({ severity, clause }) => severity === 'error' && clause === undefined)).toEqual([])
  expect(new Set(PDF_RULES.map(({ id }) => id)).size).toBe(PDF_RULES.length)
})

it('says what is heard, a picture by its alternative and a word by its language', async () => {
  const document = await makePdf({
    tree: [
      heading,
      { type: 'Figure', more: { Alt: text('A map.') } },
      { type: 'P', kids: [{ type: 'Span', kids: [1], more: { Lang: text('de') } }] },
    ],
    content: `${SOUND_CONTENT} /P <</MCID 1>> BDC BT /F1 9 Tf 9 9 Td (Welt) Tj ET EMC`,
  })
  expect(readAloud(viewDocument(document)).map(({ line }) => line)).toEqual([
    'heading 1: Title',
    'graphic: A map.;',
    'Welt [de]',
  ])
  expect(document.catalog.has(PDFName.of('Lang'))).toBe(true)
})

it('takes a name of the metadata for what its namespace says, whatever the prefix', async () => {
  const found = async (xmp: string): Promise<string[]> =>
    checkDocument(await makePdf({ xmp }))
      .map(({ rule }) => rule)
      .filter(rule => rule !== 'font-embedded')
  expect(
    await found(SOUND_XMP.replaceAll('pdfuaid', 'ua').replaceAll('dc:', 'd:').replace('xmlns:dc', 'xmlns:d')),
  ).toEqual([])
  expect(await found(SOUND_XMP.replace('http://www.aiim.org/pdfua/ns/id/', 'http://example.org/'))).toEqual(['pdfuaid'])
})
