import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Paint } from '../../pdf/scan-content.ts'
import type { ContentStream } from '../../pdf/streams.ts'
import type { StructureKid } from '../../pdf/structure.ts'
import type { PrintNotes } from '../../stage/print/notes.ts'
import type { ShapedNode } from './shaped-node.ts'
import { deflateSync } from 'node:zlib'
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { joinTexts } from '../../pdf/read-text.ts'
import { readStreams } from '../../pdf/streams.ts'
import { contentKey, contentOf, nodesIn, readStructure } from '../../pdf/structure.ts'
import { noteIn } from '../../stage/print/notes.ts'
import { flattenHalos } from './flatten-halos.ts'
import { markContent } from './mark-content.ts'
import { roundNumbers } from './round-numbers.ts'
import { shapeTree } from './shape-tree.ts'
import { describeLinks, writeStructure } from './write-structure.ts'

/** What the pages of a print are. */
export interface PrintedPages {
  notes: PrintNotes
  /** The deck's file. */
  entry: string
  language: string
  /** Of the slide, in CSS pixels; none where pages are not slides. */
  width?: number
  height?: number
  /** Whether page numbers stand in the margins, which only the print knows. */
  isNumbered?: boolean
  /** What is on each page: the id of its slide's container, and its title. */
  frames: readonly { id: string; title?: string }[]
}

/** Text that would be lost: nobody hid it, and no element holds it. */
export interface LostText {
  /** Counted from 0. */
  page: number
  text: string
}

/** A hundredth of a point is less than a thirtieth of a pixel, enlarged eight times. */
const PAGE_DIGITS = 2
/** A form may be enlarged by whoever draws it. */
const FORM_DIGITS = 3

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** What of each stream is drawn, and what of it says or shows something. */
function contentIn(streams: readonly ContentStream[]): { drawn: Set<string>; meaning: Set<string> } {
  const drawn = new Set<string>()
  const meaning = new Set<string>()
  const byForm = new Map(streams.map(stream => [stream.form?.toString() ?? '', stream]))
  const isText = (stream: ContentStream, paint: Paint): boolean => {
    const inner = byForm.get(stream.formOf(paint)?.toString() ?? 'none')
    return paint.kind === 'text' || (inner?.scan.paints.some(one => isText(inner, one)) ?? false)
  }
  for (const stream of streams) {
    for (const paint of stream.scan.paints) {
      if (paint.mcid === undefined || paint.artifact) continue
      const key = contentKey({ page: stream.page, form: stream.form, mcid: paint.mcid })
      drawn.add(key)
      if (isText(stream, paint)) meaning.add(key)
    }
  }
  return { drawn, meaning }
}

/** Reads what is about to become an artifact, and takes from it what the page holds as hidden. */
function lostTexts(
  streams: readonly ContentStream[],
  kept: ReadonlySet<string>,
  tagged: ReadonlySet<string>,
  { notes, frames, isNumbered = false }: PrintedPages,
): LostText[] {
  const byForm = new Map(streams.map(stream => [stream.form?.toString() ?? '', stream]))
  const found: { page: number; text: string }[] = []
  const read = (stream: ContentStream, page: number, isWithin: boolean): void => {
    for (const paint of stream.scan.paints) {
      const { mcid } = paint
      const isKept =
        mcid === undefined ? isWithin : kept.has(contentKey({ page: stream.page, form: stream.form, mcid }))
      const inner = byForm.get(stream.formOf(paint)?.toString() ?? 'none')
      // Nothing is put around a form that has tags of its own.
      if (inner) read(inner, page, isKept && !tagged.has(inner.form?.toString() ?? ''))
      else if (!isKept && paint.kind === 'text') found.push({ page, text: stream.textOf(paint).text })
    }
  }
  for (const stream of streams) if (stream.form === undefined) read(stream, stream.page, false)
  const hidden = new Map(
    frames.map(({ id }, page) => [page, squeeze((notes.hidden[id] ?? []).join(' '))] as [number, string]),
  )
  return found.filter(({ page, text }) => {
    // What is neither letter nor digit says nothing: a bullet, an arrow, a rule.
    if (!/[\p{L}\p{N}]/u.test(text)) return false
    if (isNumbered && /^\s*\d+\s*$/.test(text)) return false
    return !(hidden.get(page) ?? '').includes(squeeze(text))
  })
}

/** What an element holds of what is painted right after it without a tag, by the key of its content. */
function holdersIn(kids: readonly StructureKid[], { elements }: PrintNotes): Map<string, string> {
  const found = new Map<string, string>()
  for (const node of nodesIn(kids)) {
    const holds = elements[noteIn(node.language) ?? -1]?.holds
    if (holds !== undefined) for (const content of contentOf(node)) found.set(contentKey(content), squeeze(holds))
  }
  return found
}

/** Gives the pages of frames and the values of choices, which a browser paints without tags, to the elements they are in. */
function adoptInner(streams: readonly ContentStream[], holders: ReadonlyMap<string, string>): void {
  if (holders.size === 0) return
  for (const stream of streams) {
    let holder: { mcid: number; holds: string } | undefined
    for (const paint of stream.scan.paints) {
      const { mcid } = paint
      if (mcid !== undefined || paint.artifact) {
        const key = contentKey({ page: stream.page, form: stream.form, mcid: mcid ?? -1 })
        const holds = holders.get(key)
        holder = mcid === undefined || holds === undefined ? undefined : { mcid, holds }
        continue
      }
      // Words of somebody else are no part of it.
      if (paint.kind === 'text' && holder && !holder.holds.includes(squeeze(stream.textOf(paint).text)))
        holder = holder.holds === '' ? holder : undefined
      if (holder) paint.mcid = holder.mcid
    }
  }
}

/** The streams that hold marks, themselves or in a form that they draw: what is around those has to be told from them. */
function taggedStreams(streams: readonly ContentStream[]): Set<string> {
  const nameOf = ({ form }: ContentStream): string => form?.toString() ?? ''
  const tagged = new Set(streams.filter(({ scan }) => scan.marks.some(({ structural }) => structural)).map(nameOf))
  // A group (opacity, a mask, a blend mode) is a form that may hold nothing but another one.
  for (let before = -1; before < tagged.size;) {
    before = tagged.size
    for (const stream of streams)
      if (stream.scan.paints.some(paint => tagged.has(stream.formOf(paint)?.toString() ?? 'none')))
        tagged.add(nameOf(stream))
  }
  return tagged
}

/** The words of a node, in the order of the tree. */
function wordsOf(kid: StructureKid, texts: (key: string) => string): string {
  return [...contentOf(kid)]
    .map(content => texts(contentKey(content)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Reads content by its key, when it is asked for. */
function textReader(streams: readonly ContentStream[]): (key: string) => string {
  const paints = new Map<string, (() => string)[]>()
  for (const stream of streams) {
    for (const paint of stream.scan.paints) {
      if (paint.kind !== 'text' || paint.mcid === undefined) continue
      const key = contentKey({ page: stream.page, form: stream.form, mcid: paint.mcid })
      const known = paints.get(key) ?? []
      known.push(() => stream.textOf(paint).text)
      paints.set(key, known)
    }
  }
  return key => joinTexts((paints.get(key) ?? []).map(read => read()))
}

/** Labels that are drawn and not written are read as a bullet. */
function nameBullets(root: ShapedNode, texts: (key: string) => string): void {
  for (const node of nodesIn([root])) if (node.type === 'Lbl' && wordsOf(node, texts) === '') node.actualText ??= '•'
}

/**
 * Makes of what a browser tagged a document that can be read aloud: all that is painted is content of an element or an
 * artifact, and the tree holds nothing but what means something.
 *
 * @returns the text that this would take from those who only hear the document
 */
export function tagPdf(document: PDFDocument, printed: PrintedPages): { lost: LostText[]; root?: ShapedNode } {
  const { context } = document
  const tree = readStructure(document)
  if (tree === undefined) return { lost: [] }
  const asPrinted = readStreams(document)
  const streams = flattenHalos(document, asPrinted) ? readStreams(document) : asPrinted
  adoptInner(streams, holdersIn(tree.kids, printed.notes))
  const pages = document.getPages()
  const root = shapeTree(tree.kids, {
    notes: printed.notes,
    language: printed.language,
    ...contentIn(streams),
    titleOf: page => printed.frames[page]?.title,
    boxOnPage: (page, [left, top, width, height]) => {
      const { width: pageWidth = 0, height: pageHeight = 0 } = pages[page]?.getSize() ?? {}
      const scale = printed.width === undefined ? 0.75 : pageWidth / printed.width
      const points = [
        left * scale,
        pageHeight - (top + height) * scale,
        (left + width) * scale,
        pageHeight - top * scale,
      ]
      return points.map(point => Math.round(point * 100) / 100) as [number, number, number, number]
    },
  })
  const texts = textReader(streams)
  nameBullets(root, texts)
  describeLinks(
    document,
    ({ note, kids }, href) =>
      note?.name ??
      note?.links?.find(link => link.href === href)?.name ??
      kids.map(kid => wordsOf(kid, texts)).join(''),
    root,
  )
  const types = new Map<string, string>()
  for (const node of nodesIn([root]))
    for (const kid of node.kids) if (kid.kind === 'content') types.set(contentKey(kid), node.type)
  const tagged = taggedStreams(streams)
  const lost = lostTexts(streams, new Set(types.keys()), tagged, printed)
  for (const stream of streams) {
    const { page, form } = stream
    const marked =
      form !== undefined && !tagged.has(form.toString())
        ? stream.scan.bytes
        : markContent(
            stream,
            mcid => types.get(contentKey({ page, form, mcid })),
            name => tagged.has(name),
          )
    const packed = deflateSync(roundNumbers(marked, form === undefined ? PAGE_DIGITS : FORM_DIGITS))
    const object = form === undefined ? undefined : context.lookup(form)
    if (object instanceof PDFRawStream && form !== undefined) {
      object.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
      object.dict.delete(PDFName.of('DecodeParms'))
      context.assign(form, PDFRawStream.of(object.dict, packed))
    } else {
      const contents = context.obj({ Filter: PDFName.of('FlateDecode') })
      const old = stream.dict.get(PDFName.of('Contents'))
      const ref = old !== undefined && 'objectNumber' in old ? old : context.nextRef()
      context.assign(ref as never, PDFRawStream.of(contents, packed))
      stream.dict.set(PDFName.of('Contents'), ref)
    }
  }
  writeStructure(document, root)
  return { lost, root }
}
