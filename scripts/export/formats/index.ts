import type { Format } from './format.ts'
import { DeckError } from '../../error.ts'
import { hint } from '../../source/nearest.ts'
import { handoutFormat } from './handout.ts'
import { htmlFormat } from './html.ts'
import { notesFormat } from './notes.ts'
import { pdfFormat } from './pdf.ts'
import { pngFormat } from './png.ts'
import { pptxEditableFormat } from './pptx-editable.ts'
import { pptxFormat } from './pptx.ts'

/** In the order in which they are made: the print comes last, because it changes the links in the page. */
const FORMATS: readonly Format[] = [
  htmlFormat,
  pngFormat,
  pptxFormat,
  pptxEditableFormat,
  notesFormat,
  handoutFormat,
  pdfFormat,
]

/** The names that `--format` takes. */
export const FORMAT_IDS: readonly string[] = FORMATS.map(({ id }) => id).toSorted()

/** `.pdf`, `.png`: what `--output` may end in to name a file. */
export const ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap(({ endings }) => endings))

/**
 * The formats of a list such as `pdf,png`, in the order in which they are made.
 *
 * @throws DeckError for a name that no format has.
 */
export function formatsOf(list: string): Format[] {
  const named = new Set(list.split(',').map(part => part.trim()))
  for (const name of named) {
    if (!FORMAT_IDS.includes(name))
      throw new DeckError(
        'usage',
        `unknown format "${name}"; there are ${FORMAT_IDS.join(', ')}.${hint(name, FORMAT_IDS)}`,
      )
  }
  return FORMATS.filter(({ id }) => named.has(id))
}
