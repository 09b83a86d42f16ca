import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DrawnFont } from '../stage/print/static-fonts.ts'
import type { Stage } from '../stage/stage.ts'
import type { Bookmark } from './bookmarks.ts'
import type { PrintedPages } from './pdf/tag-pdf.ts'
import { join } from 'node:path'
import { cacheFolderFor } from '../cache-folder.ts'
import { diagnose } from '../model/diagnostic.ts'
import { drawnFont } from '../rules/export/index.ts'
import { POPUP_CONTAINER, PRINT_CONTENT, PRINT_SLIDE } from '../slidev/print-view.ts'
import { preparePrint } from '../stage/print/prepare-print.ts'
import { useStaticFonts } from '../stage/print/static-fonts.ts'
import { bookmarksOf, countBookmarks, titleOf } from './bookmarks.ts'
import { bindLinks } from './links.ts'
import { withShownTitles } from './shown-titles.ts'

/** What the browser printed, and what is to become of it: to finish it takes no browser. */
export interface Print {
  printed: Uint8Array
  /** What its pages are, and what they say of themselves. */
  pages: PrintedPages
  /** To be written; none where the print has its own. */
  bookmarks?: readonly Bookmark[]
  /** What it should have at last; a check reads what it has. */
  expected: { pages: { least: number; most?: number }; bookmarks: number }
  warnings: Diagnostic[]
}

/**
 * Slidev breaks the page after each slide, the last one too, which would add an empty page. And it moves each slide by
 * nothing, which makes a frame for what is fixed in it, but also makes Chromium print an edge of the slide before on one
 * page in ten, one of the slide after on the others: layout containment makes the same frame without a movement.
 */
function pageRules({ width, height }: Deck): string {
  return `
    @page { size: ${width}px ${height}px; margin: 0 }
    ${PRINT_SLIDE} { translate: none !important; transform: none !important; contain: layout size }
    ${PRINT_CONTENT} > ${PRINT_SLIDE}:last-child { break-after: auto !important }
    ${POPUP_CONTAINER} { display: none }`
}

function warnOfDrawn({ family, reason }: DrawnFont, file: string): Diagnostic {
  return diagnose(drawnFont, {
    subject: family,
    message: `the font ${family} is printed as drawings (${reason}): its letters are larger in the file, and less sharp on a screen`,
    place: { file },
  })
}

/** Prints the whole stage at once: merging prints of single slides would lose their tags. */
export async function printSlides({ page, frames }: Stage, deck: Deck, withToc: boolean): Promise<Print> {
  const warnings = await bindLinks(page, deck, frames)
  await page.addStyleTag({ content: pageRules(deck) })
  const notes = await preparePrint(page)
  const drawn = await useStaticFonts(page, join(cacheFolderFor(deck.entry), 'fonts'))
  warnings.push(...drawn.map(font => warnOfDrawn(font, deck.entry)))
  const printed = await page.pdf({
    width: deck.width,
    height: deck.height,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
  })
  const shown = new Set(frames.map(({ slide }) => slide))
  const slides = await withShownTitles(page, deck.slides, frames)
  const bookmarks = withToc
    ? bookmarksOf(
        slides.filter(({ no }) => shown.has(no)),
        no => frames.findIndex(({ slide }) => slide === no),
      )
    : []
  const pages = {
    notes,
    entry: deck.entry,
    language: deck.language,
    width: deck.width,
    height: deck.height,
    frames: frames.map(({ id, slide }) => ({ id, title: titleOf(slide, slides[slide - 1]?.title) })),
  }
  return {
    printed,
    pages,
    bookmarks,
    expected: { pages: { least: frames.length, most: frames.length }, bookmarks: countBookmarks(bookmarks) },
    warnings,
  }
}
