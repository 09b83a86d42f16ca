import type { Slide } from '../../../scripts/model/deck.ts'
import { expect, it } from 'vitest'
import { bookmarksOf } from '../../../scripts/export/bookmarks.ts'
import { renderNotes } from '../../../scripts/export/handout.ts'

const slide = (no: number, role: Slide['role'], level = 1): Slide => ({
  no,
  title: String(no),
  level,
  role,
  note: '',
  hideInToc: false,
  file: '',
  line: 1,
  end: 1,
})

it('puts slides under their section, and cover and end beside the sections', () => {
  const slides = [
    slide(1, 'alone'),
    slide(2, 'slide'),
    slide(3, 'section'),
    slide(4, 'slide'),
    slide(5, 'slide', 2),
    slide(6, 'section'),
    slide(7, 'alone'),
  ]
  type Tree = [string, ...unknown[]]
  const shape = (all: ReturnType<typeof bookmarksOf>): Tree[] =>
    all.map(({ title, children }) => [title, ...shape(children)])
  expect(shape(bookmarksOf(slides, no => no - 1))).toEqual([['1'], ['2'], ['3', ['4', ['5']]], ['6'], ['7']])
})

it('sets notes with their tags, and nothing that asks for a file or runs', () => {
  const html = renderNotes(
    '<u onclick="x()">under</u> H<sub>2</sub>O <script>alert(1)</script><img src="http://a.b/c.png">\n\n![alt](http://a.b/d.png)',
  )
  expect(html).toContain('<u>under</u> H<sub>2</sub>O')
  expect(html).not.toMatch(/script|img|http|onclick/)
})
