import type { Deck } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Print } from './pdf.ts'
import { diagnose } from '../model/diagnostic.ts'
import { pdfUntagged } from '../rules/export/index.ts'
import { checkPdf } from './check-pdf.ts'
import { finishPdf } from './finish-pdf.ts'

const PRODUCER = 'deck, with Slidev and Chromium'

/** A print made into the file it is to be, and what is wrong with that, read back from its bytes. */
export async function finishPrint(
  { printed, pages, bookmarks, expected }: Print,
  deck: Deck,
  file: string,
  date: Date,
): Promise<{ bytes: Uint8Array; problems: Diagnostic[]; warnings: Diagnostic[] }> {
  const { title, language, author, subject, keywords } = deck
  const description = { title, language, author, subject, keywords, creator: PRODUCER, producer: PRODUCER, date }
  const { bytes, lost } = await finishPdf(printed, { description, bookmarks, pages })
  const warnings = lost.map(({ page, text }) =>
    diagnose(pdfUntagged, {
      subject: `${page + 1} ${text.trim()}`,
      message: `the PDF shows “${text.trim()}” on page ${page + 1} and no screen reader finds it`,
      place: { file },
    }),
  )
  return { bytes, problems: await checkPdf(bytes, expected, deck, file), warnings }
}
