import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { PdfFault } from '../pdf/rule.ts'
import type { LostWords } from '../stage/print/notes.ts'
import type { Print } from './pdf.ts'
import type { LostText } from './pdf/tag-pdf.ts'
import { diagnose } from '../model/diagnostic.ts'
import { pdfConformance, pdfNameless, pdfUntagged } from '../rules/export/index.ts'
import { checkPdf } from './check-pdf.ts'
import { finishPdf } from './finish-pdf.ts'
import { missingGlyphs, rasteredAreas } from './placed-faults.ts'

const PRODUCER = 'deck, with Slidev and Chromium'

/** One diagnostic for each rule: how often, and on which pages. */
function tellFaults(
  faults: readonly PdfFault[],
  file: string,
  placeOf: (page: number) => Diagnostic['place'],
): Diagnostic[] {
  return [...Map.groupBy(faults, ({ rule }) => rule)].map(([rule, same]) => {
    const pages = [...new Set(same.flatMap(({ page }) => page ?? []))]
    const where = pages.length === 0 ? '' : ` (page ${pages.slice(0, 5).join(', ')}${pages.length > 5 ? ', …' : ''})`
    const more = same.length === 1 ? '' : `, and ${same.length - 1} more of the kind`
    const clause = same[0]?.clause === undefined ? '' : `; ISO 14289-1, clause ${same[0].clause}`
    const message = `the PDF ${same[0]?.message}${more}${where}${clause}`
    // The first of them is where its author finds it.
    const place = pages[0] === undefined ? { file } : placeOf(pages[0])
    return diagnose(pdfConformance, { subject: rule, message, place })
  })
}

/** What keeps the file from being read aloud as a whole, each where its author finds it. */
function barriersOf(
  lost: readonly LostText[],
  faults: readonly PdfFault[],
  pages: Print['pages'],
  file: string,
): Diagnostic[] {
  const {
    notes: { nameless, filtered, unseen },
    frames,
    entry,
  } = pages
  const isTold = ({ rule }: PdfFault): boolean => rule === 'alternative' && nameless.length > 0
  const slideOf = (frame: string): number | undefined => Number(frame.split('-')[0]) || undefined
  /** What stands in several click states of a slide is one fault. */
  const onEachSlide = (words: readonly LostWords[]): LostWords[] => [
    ...new Map(words.map(one => [JSON.stringify([slideOf(one.frame), one.element, one.words]), one])).values(),
  ]
  return [
    ...nameless.map(({ frame, element }) =>
      diagnose(pdfNameless, {
        subject: element,
        message: `${element} has no text in its place`,
        place: { file: entry, slide: slideOf(frame) },
      }),
    ),
    ...onEachSlide(filtered).map(({ frame, element, words }) =>
      diagnose(pdfUntagged, {
        subject: words,
        message: `“${words.slice(0, 60)}” is printed as a picture, because ${element} has a filter, and no screen reader finds it`,
        place: { file: entry, slide: slideOf(frame) },
        help: 'Use opacity or another colour instead of the filter, or give the element role="img" and an aria-label.',
      }),
    ),
    ...onEachSlide(unseen).map(({ frame, element, words }) =>
      diagnose(pdfUntagged, {
        subject: words,
        message: `“${words.slice(0, 60)}” is for screen readers alone (${element} hides it from sight), and what is not seen is not printed: who hears the PDF misses it`,
        place: { file: entry, slide: slideOf(frame) },
        help: 'Show it, or say it in the aria-label of what it belongs to: of a link, or of an element with role="img".',
      }),
    ),
    ...lost.map(({ page, text }) =>
      diagnose(pdfUntagged, {
        subject: text.trim(),
        message: `the PDF shows “${text.trim()}” on page ${page + 1} and no screen reader finds it`,
        place: { file: entry, slide: slideOf(frames[page]?.id ?? '') },
      }),
    ),
    ...missingGlyphs(faults, pages),
    ...tellFaults(
      faults.filter(fault => fault.severity === 'error' && fault.rule !== 'missing-glyph' && !isTold(fault)),
      file,
      page => {
        const slide = slideOf(frames[page - 1]?.id ?? '')
        return slide === undefined ? { file } : { file: entry, slide }
      },
    ),
  ]
}

/** What a PDF is made for. */
export interface PrintOrder {
  file: string
  date: Date
  /** Whether a PDF that does not conform to PDF/UA-1 is an error. */
  pdfUa: boolean
}

/** A print made into the file it is to be, and what is wrong with that, read back from its bytes. */
export async function finishPrint(
  print: Print,
  deck: Deck,
  { file, date, pdfUa }: PrintOrder,
): Promise<{ bytes: Uint8Array; problems: Diagnostic[]; warnings: Diagnostic[] }> {
  const { printed, pages, bookmarks, expected } = print
  const { title, language, author, subject, keywords } = deck
  const description = { title, language, author, subject, keywords, creator: PRODUCER, producer: PRODUCER, date }
  const { bytes, lost, faults } = await finishPdf(printed, { description, bookmarks, pages })
  const barriers = barriersOf(lost, faults, pages, file)
  const problems = await checkPdf(bytes, expected, deck, file)
  const rastered = rasteredAreas(faults, pages)
  if (pdfUa) return { bytes, problems: [...problems, ...barriers], warnings: rastered }
  const summary = diagnose(pdfConformance, {
    severity: 'warning',
    subject: 'PDF/UA-1',
    message: `the PDF does not say that it is PDF/UA-1: ${barriers.length} thing${barriers.length === 1 ? ' is' : 's are'} missing`,
    place: { file },
  })
  const warnings = barriers.map((barrier): Diagnostic => ({ ...barrier, severity: 'warning' }))
  return { bytes, problems, warnings: [...rastered, ...(warnings.length === 0 ? [] : [summary, ...warnings])] }
}
