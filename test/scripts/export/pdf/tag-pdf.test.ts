import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { PrintNotes } from '../../../../scripts/stage/print/notes.ts'
import { PDFDict as Dictionary, PDFName } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { tagPdf } from '../../../../scripts/export/pdf/tag-pdf.ts'
import { checkDocument } from '../../../../scripts/pdf/check-document.ts'
import { makePdf, SOUND_CONTENT } from '../../../support/broken-pdf.ts'

const NOTES: PrintNotes = { elements: {}, hidden: {}, nameless: [], filtered: [], unseen: [], rare: [], rastered: [] }

/** Adds a form to a page, or to another form, under a name. */
function addForm(document: PDFDocument, on: PDFDict, name: string, content: string): PDFDict {
  const { context } = document
  const form = context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 960, 540] })
  const resources = on.lookup(PDFName.of('Resources')) ?? context.obj({})
  on.set(PDFName.of('Resources'), resources)
  ;(resources as PDFDict).set(PDFName.of('XObject'), context.obj({ [name]: context.register(form) }))
  return form.dict
}

function tag(document: PDFDocument, notes: Partial<PrintNotes> = {}): ReturnType<typeof tagPdf>['lost'] {
  const frames = [{ id: '1-0', title: 'Title' }]
  return tagPdf(document, { notes: { ...NOTES, ...notes }, entry: 'slides.md', language: 'en', frames }).lost
}

it('puts no artifact around a group within a group whose words are tagged', async () => {
  const document = await makePdf({
    tree: [{ type: 'H1', kids: [0] }, { type: 'P' }],
    content: `${SOUND_CONTENT} /Outer Do`,
    change: (made, page, [, , paragraph]) => {
      const outer = addForm(made, page, 'Outer', '0 0 9 9 re f /Inner Do')
      addForm(made, outer, 'Inner', '/P <</MCID 0>> BDC BT /F1 9 Tf (seen half) Tj ET EMC')
      const inner = (outer.lookup(PDFName.of('Resources')) as PDFDict).lookup(PDFName.of('XObject')) as PDFDict
      const content = { Type: 'MCR', Pg: made.getPage(0).ref, Stm: inner.get(PDFName.of('Inner')), MCID: 0 }
      const element = paragraph && made.context.lookup(paragraph, Dictionary)
      element?.set(PDFName.of('K'), made.context.obj(content))
    },
  })
  expect(tag(document)).toEqual([])
  const rules = new Set(checkDocument(document).map(({ rule }) => rule))
  expect([...rules].filter(rule => rule !== 'font-embedded')).toEqual([])
})

it('loses no words of a drawing that is the content of a picture', async () => {
  const drawing = 'BT /F1 9 Tf 9 9 Td (In the file) Tj ET'
  const make = async (): Promise<PDFDocument> =>
    makePdf({
      tree: [
        { type: 'H1', kids: [0] },
        { type: 'Figure', kids: [1] },
      ],
      content: `${SOUND_CONTENT} /Figure <</MCID 1>> BDC /Drawing Do EMC /Drawing Do`,
      change: (made, page) => {
        const fonts = (page.lookup(PDFName.of('Resources')) as PDFDict).get(PDFName.of('Font'))
        const form = addForm(made, page, 'Drawing', drawing)
        form.set(PDFName.of('Resources'), made.context.obj({ Font: fonts }))
      },
    })
  expect(tag(await make())).toEqual([{ page: 0, text: 'In the file' }])
  expect(tag(await make(), { hidden: { '1-0': ['In the file'] } })).toEqual([])
})
