import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { Found, PdfRule } from '../rule.ts'
import type { ContentStream } from '../streams.ts'
import type { StructureNode } from '../structure.ts'
import type { DocumentView } from '../view.ts'
import { PDFRawStream } from '@cantoo/pdf-lib'
import { dictOf, nameOf, numberOf, textOf, valueOf } from '../objects.ts'
import { eachOperator } from '../scan-content.ts'
import { contentKey, contentOf } from '../structure.ts'
import { fontsOf } from './fonts.ts'

function advised(id: string, description: string, find: (view: DocumentView) => Found[]): PdfRule {
  return { id, severity: 'warning', description, find }
}

/** The titles of the outline, in their order. */
export function bookmarksIn(document: PDFDocument): { title: string; level: number }[] {
  const found: { title: string; level: number }[] = []
  const met = new Set<PDFDict>()
  const walk = (item: PDFDict | undefined, level: number): void => {
    for (let at = item; at !== undefined && !met.has(at); at = dictOf(at, 'Next')) {
      met.add(at)
      found.push({ title: textOf(valueOf(at, 'Title')) ?? '', level })
      walk(dictOf(at, 'First'), level + 1)
    }
  }
  walk(dictOf(dictOf(document.catalog, 'Outlines'), 'First'), 1)
  return found
}

const FILE_NAME = /\.(?:png|jpe?g|gif|svg|webp|avif|pdf)$/i
const NO_LINK_TEXT = /^(?:here|click here|link|more|read more|this|qui|clicca qui|leggi)$/i

/** Tells drawings apart by what they are drawn with, wherever they stand. */
function drawingReader(streams: readonly ContentStream[]): (node: StructureNode) => string {
  let paints: Map<string, string[]> | undefined
  const readAll = (): Map<string, string[]> => {
    const found = new Map<string, string[]>()
    for (const { page, form, scan } of streams) {
      for (const { mcid, start, end, name } of scan.paints) {
        if (mcid === undefined) continue
        const operators: string[] = [name ?? '']
        eachOperator(scan.bytes, operator => void operators.push(operator), start, end)
        const key = contentKey({ page, form, mcid })
        found.set(key, [...(found.get(key) ?? []), operators.join(' ')])
      }
    }
    return found
  }
  return node => {
    const all = (paints ??= readAll())
    return [...contentOf(node)].flatMap(content => all.get(contentKey(content)) ?? []).join('|')
  }
}

/** What no standard’s rule asks for, and a person who hears the document would. */
export const SEMANTIC_RULES: PdfRule[] = [
  advised('bookmarks', 'Whether each bookmark is a heading of the document', ({ document, nodes, wordsOf }) => {
    const bookmarks = bookmarksIn(document)
    if (bookmarks.length === 0) return document.getPageCount() > 4 ? [{ message: 'has no bookmarks' }] : []
    const plain = (text: string): string =>
      text
        .normalize('NFKC')
        .replace(/[\s\u00AD]+/g, '')
        .toLowerCase()
    const headings = new Set(nodes.filter(({ type }) => /^H\d?$/.test(type)).map(({ node }) => plain(wordsOf(node))))
    const titles = new Set(nodes.map(({ node }) => plain(node.title ?? '')))
    return bookmarks
      .filter(({ title }) => !headings.has(plain(title)) && !titles.has(plain(title)))
      .map(({ title }) => ({ message: `has the bookmark “${title}”, which is no heading` }))
  }),
  advised('alternative-quality', 'Whether texts for pictures say what is in them', ({ nodes, streams }) => {
    const pictures = nodes.filter(({ type, node }) => type === 'Figure' && (node.alt ?? '') !== '')
    const drawingOf = drawingReader(streams)
    return pictures.flatMap(({ node, page }, index) => {
      const alt = node.alt ?? ''
      if (FILE_NAME.test(alt.trim())) return [{ message: `has a picture called by its file: “${alt}”`, page }]
      // The same mark may stand in several places, and is called the same in each.
      const twin = pictures
        .slice(0, index)
        .find(other => other.page === page && other.node.alt === alt && drawingOf(other.node) !== drawingOf(node))
      return twin ? [{ message: `has two different pictures called “${alt.slice(0, 60)}”`, page }] : []
    })
  }),
  advised('link-text', 'Whether a link’s words say where it leads', ({ nodes, wordsOf }) =>
    nodes.flatMap(({ node, type, page }) => {
      const words = type === 'Link' ? wordsOf(node) : ''
      return NO_LINK_TEXT.test(words.trim()) ? [{ message: `has a link called “${words}”`, page }] : []
    }),
  ),
  advised('type3', 'Whether letters are printed as a font and not as drawings', ({ document }) => {
    const count = fontsOf(document).filter(({ subtype }) => subtype === 'Type3').length
    return count === 0 ? [] : [{ message: `has ${count} fonts that are drawings (Type 3), without a name` }]
  }),
  advised('rasterised', 'Whether an area is drawn as pixels though it is no picture', ({ streams }) => {
    const found = streams.flatMap(({ page, resources, scan }) => {
      const patterns = dictOf(resources, 'Pattern')
      const objects = (patterns?.keys() ?? []).filter(key => {
        const pattern = patterns?.lookup(key)
        const inner = pattern instanceof PDFRawStream ? dictOf(dictOf(pattern.dict, 'Resources'), 'XObject') : undefined
        return (inner?.keys() ?? []).some(name => isImage(inner?.lookup(name)))
      })
      const used = objects.length > 0 && scan.paints.length > 0
      return used ? [{ message: `has ${objects.length} areas filled with pixels`, page: page + 1 }] : []
    })
    return found.filter(({ page }, index) => found.findIndex(other => other.page === page) === index)
  }),
]

function isImage(object: unknown): boolean {
  return (
    object instanceof PDFRawStream &&
    nameOf(valueOf(object.dict, 'Subtype')) === 'Image' &&
    (numberOf(valueOf(object.dict, 'Width')) ?? 0) > 16
  )
}
