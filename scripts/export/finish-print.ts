import type { Problem } from '../problem.ts'
import type { Deck } from '../site/deck.ts'
import type { Print } from './pdf.ts'
import { checkPdf } from './check-pdf.ts'
import { finishPdf } from './finish-pdf.ts'

const PRODUCER = 'deck, with Slidev and Chromium'

/** A print made into the file it is to be, and what is wrong with that, read back from its bytes. */
export async function finishPrint(
  { printed, pages, bookmarks, expected }: Print,
  deck: Deck,
  file: string,
  date: Date,
): Promise<{ bytes: Uint8Array; problems: Problem[]; warnings: Problem[] }> {
  const { title, language, author, subject, keywords } = deck
  const description = { title, language, author, subject, keywords, creator: PRODUCER, producer: PRODUCER, date }
  const { bytes, lost } = await finishPdf(printed, { description, bookmarks, pages })
  const warnings = lost.map(({ page, text }) => ({
    message: `the PDF shows “${text.trim()}” on page ${page + 1} and no screen reader finds it`,
    place: { file },
  }))
  return { bytes, problems: await checkPdf(bytes, expected, deck, file), warnings }
}
