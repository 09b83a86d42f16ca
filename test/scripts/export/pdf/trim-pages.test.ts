import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { trimPages } from '../../../../scripts/export/pdf/trim-pages.ts'

async function boxAfter(page: [number, number], slide: { width: number; height: number }): Promise<number[]> {
  const document = await PDFDocument.create()
  document.addPage(page)
  trimPages(document, slide)
  const { x, y, width, height } = document.getPage(0).getMediaBox()
  return [x, y, width, height].map(value => Math.round(value * 100) / 100)
}

it('a page that was rounded up is cut to its slide, at the right and at the foot', async () => {
  expect(await boxAfter([735.12, 414.24], { width: 980, height: 552 })).toEqual([0, 0.24, 735, 414])
})

it('a page of the right size, and one that is no slide’s, stay as they are', async () => {
  expect(await boxAfter([960, 540], { width: 1280, height: 720 })).toEqual([0, 0, 960, 540])
  expect(await boxAfter([595.2, 841.92], { width: 980, height: 552 })).toEqual([0, 0, 595.2, 841.92])
  expect(await boxAfter([734.88, 414], { width: 980, height: 552 })).toEqual([0, 0, 734.88, 414])
})
