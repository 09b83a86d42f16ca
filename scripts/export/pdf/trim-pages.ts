import type { PDFDocument } from '@cantoo/pdf-lib'

/** https://www.w3.org/TR/css-values-4/#absolute-lengths: 72 points are 96 pixels. */
const POINTS = 72 / 96
/** How far Chromium rounds the size of a page, in points. */
const ROUNDED = 0.5

/**
 * Cuts pages to the very size of a slide: Chromium rounds theirs up, which leaves a white column at the right of a slide that is
 * dark to its edge. A slide begins at the upper left corner of its page.
 *
 * @param size In CSS pixels.
 */
export function trimPages(document: PDFDocument, size: { width: number; height: number }): void {
  const wanted = { width: size.width * POINTS, height: size.height * POINTS }
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox()
    const surplus = { width: width - wanted.width, height: height - wanted.height }
    if (Math.max(surplus.width, surplus.height) <= 0 || Object.values(surplus).some(one => one < 0 || one > ROUNDED))
      continue
    page.setMediaBox(x, y + surplus.height, wanted.width, wanted.height)
  }
}
