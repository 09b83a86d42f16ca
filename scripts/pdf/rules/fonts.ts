import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict } from '@cantoo/pdf-lib'
import { dictOf, nameOf, valueOf } from '../objects.ts'
import { required } from '../rule.ts'

const FILES = ['FontFile', 'FontFile2', 'FontFile3']

interface Font {
  name: string
  subtype: string
  dict: PDFDict
}

export function fontsOf({ context }: PDFDocument): Font[] {
  return context.enumerateIndirectObjects().flatMap(([, dict]) => {
    if (!(dict instanceof PDFDict) || nameOf(valueOf(dict, 'Type')) !== 'Font') return []
    return [{ name: nameOf(valueOf(dict, 'BaseFont')) ?? '', subtype: nameOf(valueOf(dict, 'Subtype')) ?? '', dict }]
  })
}

const plain = (name: string): string => name.replace(/^[A-Z]{6}\+/, '') || 'a font without a name'

/** Fonts: in the file, whole, and their letters known. */
export const FONT_RULES = [
  required('font-embedded', '7.21.4.1', 'Whether the file holds every font that it uses', ({ document }) =>
    fontsOf(document).flatMap(({ name, subtype, dict }) => {
      if (subtype === 'Type3' || subtype === 'Type0') return []
      const descriptor = dictOf(dict, 'FontDescriptor')
      return FILES.some(file => valueOf(descriptor, file) !== undefined)
        ? []
        : [`does not hold the font ${plain(name)}`]
    }),
  ),
  required('font-map', '7.21.3', 'Whether composite fonts say which glyph each code is', ({ document }) =>
    fontsOf(document).flatMap(({ name, subtype, dict }) => {
      if (subtype === 'CIDFontType2' && valueOf(dict, 'CIDToGIDMap') === undefined)
        return [`does not say which glyphs of the font ${plain(name)} its codes are`]
      if (subtype !== 'Type0' || nameOf(valueOf(dict, 'Encoding')) === undefined) return []
      const encoding = nameOf(valueOf(dict, 'Encoding')) ?? ''
      const descendants = valueOf(dict, 'DescendantFonts')
      return /^Identity-[HV]$|-(?:H|V)$/.test(encoding) && descendants instanceof PDFArray
        ? []
        : [`uses an unknown encoding, ${encoding}, for the font ${plain(name)}`]
    }),
  ),
  required(
    'missing-glyph',
    '7.21.8',
    'Whether a font is asked for a character that it does not have',
    ({ streams }) => {
      const found = new Map<string, { page: number; text: string }>()
      for (const stream of streams) {
        for (const paint of stream.scan.paints) {
          if (paint.kind !== 'text') continue
          const { missing, text } = stream.textOf(paint)
          if (missing.length > 0) found.set(`${stream.page} ${text}`, { page: stream.page + 1, text })
        }
      }
      return [...found.values()].map(({ page, text }) => ({
        message: `has a character that no font has, at “${text.trim().slice(0, 60)}”`,
        page,
        text,
      }))
    },
  ),
  required('unmapped-text', '7.21.7', 'Whether each letter that is drawn can be read', ({ streams }) => {
    const counts = new Map<number, number>()
    for (const stream of streams) {
      for (const paint of stream.scan.paints) {
        if (paint.kind !== 'text') continue
        const { unmapped, text } = stream.textOf(paint)
        const wrong = unmapped.length + (/[\0\uFEFF\uFFFE]/.test(text) ? 1 : 0)
        if (wrong > 0) counts.set(stream.page, (counts.get(stream.page) ?? 0) + wrong)
      }
    }
    return [...counts].map(([page, count]) => ({
      message: `has ${count} letters that stand for nothing`,
      page: page + 1,
    }))
  }),
]
