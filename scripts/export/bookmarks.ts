import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { Slide } from '../model/deck.ts'
import { PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'

export interface Bookmark {
  title: string
  /** The page it opens, counted from 0. */
  page: number
  children: Bookmark[]
}

/** Above every heading. */
const SECTION = 0.5

/** What a slide is called: without a title by its number, which reads well in every language. */
export function titleOf(no: number, title: string | undefined): string {
  return title ?? String(no)
}

/** A bookmark for each slide, under its section, or the last slide before it whose heading is of a higher level. */
export function bookmarksOf(slides: readonly Slide[], firstPageOf: (slide: number) => number): Bookmark[] {
  const roots: Bookmark[] = []
  const open: { level: number; children: Bookmark[] }[] = []
  for (const { no, title, level: heading, role = 'slide', hideInToc } of slides) {
    if (hideInToc) continue
    const level = role === 'slide' ? heading : SECTION
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const bookmark: Bookmark = { title: titleOf(no, title), page: firstPageOf(no), children: [] }
    ;(open.at(-1)?.children ?? roots).push(bookmark)
    if (role !== 'alone') open.push({ level, children: bookmark.children })
  }
  return roots
}

export function countBookmarks(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((count, { children }) => count + 1 + countBookmarks(children), 0)
}

/** Writes the bookmarks into a document, all of them open. */
export function writeBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document
  const pages = document.getPages().map(({ ref }) => ref)

  function writeRow(row: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef } | undefined {
    const refs = row.map(() => context.nextRef())
    row.forEach((bookmark, index) => {
      const ref = refs[index]
      const page = pages[bookmark.page]
      if (ref === undefined || page === undefined)
        throw new Error(`the bookmark "${bookmark.title}" opens page ${bookmark.page + 1} of ${pages.length}`)
      const children = writeRow(bookmark.children, ref)
      const previous = refs[index - 1]
      const next = refs[index + 1]
      context.assign(
        ref,
        context.obj({
          Title: PDFHexString.fromText(bookmark.title),
          Parent: parent,
          Dest: [page, PDFName.of('Fit')],
          ...(previous === undefined ? {} : { Prev: previous }),
          ...(next === undefined ? {} : { Next: next }),
          ...(children === undefined
            ? {}
            : { First: children.first, Last: children.last, Count: PDFNumber.of(countBookmarks(bookmark.children)) }),
        }),
      )
    })
    const [first] = refs
    const last = refs.at(-1)
    return first === undefined || last === undefined ? undefined : { first, last }
  }

  const root = context.nextRef()
  const row = writeRow(bookmarks, root)
  if (row === undefined) return
  context.assign(
    root,
    context.obj({
      Type: PDFName.of('Outlines'),
      First: row.first,
      Last: row.last,
      Count: PDFNumber.of(countBookmarks(bookmarks)),
    }),
  )
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
