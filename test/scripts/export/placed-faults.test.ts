import type { PrintedPages } from '../../../scripts/export/pdf/tag-pdf.ts'
import type { PdfFault } from '../../../scripts/pdf/rule.ts'
import { expect, it } from 'vitest'
import { missingGlyphs, rasteredAreas } from '../../../scripts/export/placed-faults.ts'

const PAGES: PrintedPages = {
  notes: {
    elements: {},
    hidden: {},
    nameless: [],
    filtered: [],
    unseen: [],
    rare: [
      { frame: '4-1', element: '<p> (.other)', words: '안녕' },
      { frame: '4-1', element: '<p> (.hello)', words: '안녕하세요 world' },
    ],
    rastered: [
      { frame: '3-1', element: '<div>', words: 'a ground that is repeated' },
      { frame: '4-1', element: '<u>', words: 'a wavy line' },
      { frame: '4-2', element: '<u>', words: 'a wavy line' },
    ],
  },
  entry: 'slides.md',
  language: 'en',
  frames: [{ id: '3-1' }, { id: '4-1' }, { id: '4-2' }],
}
const fault = (rule: string, page: number, text?: string): PdfFault => ({
  rule,
  page,
  severity: 'error',
  message: '',
  ...(text === undefined ? {} : { text }),
})

it('names the slide and the element of each text with a character that no font has', () => {
  const [one, other, ...more] = missingGlyphs(
    [fault('missing-glyph', 2, '녕하세요'), fault('missing-glyph', 1, 'x'), fault('marks', 1)],
    PAGES,
  )
  expect(one).toMatchObject({ place: { file: 'slides.md', slide: 4 } })
  expect(one?.message).toContain('<p> (.hello), “안녕하세요 world”')
  expect(other?.message).toContain('“x”')
  expect(more).toEqual([])
})

it('names the slide and the element of each area of pixels, once for all its click states', () => {
  const told = rasteredAreas([fault('rasterised', 2), fault('rasterised', 3)], PAGES)
  expect(told.map(({ message, place }) => [place.slide, message])).toEqual([
    [4, '<u> is drawn as pixels in the PDF, because of a wavy line'],
  ])
})
