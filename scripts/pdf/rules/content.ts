import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import type { ContentStream } from '../streams.ts'
import type { DocumentView } from '../view.ts'
import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { dictOf, listOf, numberOf, valueOf } from '../objects.ts'
import { required } from '../rule.ts'
import { contentKey } from '../structure.ts'

/** Each stream with whether what draws it is content of an element already. */
function contexts({ streams }: DocumentView): Map<ContentStream, 'content' | 'artifact' | undefined> {
  const byForm = new Map(streams.map(stream => [stream.form?.toString() ?? '', stream]))
  const found = new Map<ContentStream, 'content' | 'artifact' | undefined>()
  const visit = (stream: ContentStream, around: 'content' | 'artifact' | undefined): void => {
    if (found.has(stream)) return
    found.set(stream, around)
    for (const paint of stream.scan.paints) {
      const inner = byForm.get(stream.formOf(paint)?.toString() ?? 'none')
      const own = paint.artifact ? 'artifact' : paint.mcid === undefined ? around : 'content'
      if (inner) visit(inner, own)
    }
  }
  for (const stream of streams) if (stream.form === undefined) visit(stream, undefined)
  return found
}

const NAMES = { text: 'text', path: 'lines or areas', image: 'pictures' }

/** What the pages draw, and what is around it. */
export const CONTENT_RULES = [
  required('unmarked', '7.1', 'Whether all that is drawn is content of an element or an artifact', view => {
    const around = contexts(view)
    const byPage = new Map<string, { page: number; kind: string; count: number; text: string }>()
    for (const stream of view.streams) {
      for (const paint of stream.scan.paints) {
        // A form is judged by what it draws itself.
        if (paint.artifact || paint.mcid !== undefined || around.get(stream) || stream.formOf(paint)) continue
        const kind = NAMES[paint.kind]
        const key = `${stream.page} ${kind}`
        const known = byPage.get(key) ?? { page: stream.page + 1, kind, count: 0, text: '' }
        known.count++
        if (paint.kind === 'text' && known.text.length < 40) known.text += stream.textOf(paint).text
        byPage.set(key, known)
      }
    }
    return [...byPage.values()].map(({ page, kind, count, text }) => ({
      message: `draws ${kind} ${count} times outside of any tag${text.trim() === '' ? '' : `: “${text.trim().slice(0, 40)}”`}`,
      page,
    }))
  }),
  required('artifact-nesting', '7.1', 'Whether artifacts and tagged content are apart', view => {
    const around = contexts(view)
    return view.streams.flatMap(stream => {
      const page = stream.page + 1
      const inner =
        around.get(stream) === 'artifact' && stream.scan.paints.some(({ mcid }) => mcid !== undefined)
          ? [{ message: 'has tagged content in a form that an artifact draws', page }]
          : []
      const own = [...new Set(stream.scan.faults)].filter(fault => fault !== 'unbalanced')
      return [...inner, ...own.map(fault => ({ message: `has ${fault}`, page }))]
    })
  }),
  required('marks', '7.1', 'Whether marked content begins and ends in one stream and one text', ({ streams }) =>
    streams.flatMap(({ scan, page }) =>
      scan.faults.includes('unbalanced')
        ? [{ message: 'has marked content that does not end where it began', page: page + 1 }]
        : [],
    ),
  ),
  required(
    'orphan-content',
    '7.1',
    'Whether each piece of tagged content is in the structure tree',
    ({ streams, holders }) => {
      const found = new Map<number, Set<number>>()
      for (const { page, form, scan } of streams) {
        for (const { mcid, artifact } of scan.paints) {
          if (mcid === undefined || artifact || holders.has(contentKey({ page, form, mcid }))) continue
          found.set(page, (found.get(page) ?? new Set()).add(mcid))
        }
      }
      return [...found].map(([page, ids]) => ({
        message: `has ${ids.size} pieces of tagged content that no element holds`,
        page: page + 1,
      }))
    },
  ),
  required(
    'parent-tree',
    '7.1',
    'Whether the way back leads from each piece of tagged content to its element',
    ({ document, catalog, streams, holders }) => {
      const parents = numbersIn(document.context, dictOf(dictOf(catalog, 'StructTreeRoot'), 'ParentTree'))
      const found = new Map<number, Set<number>>()
      for (const { page, form, dict, scan } of streams) {
        const entry = parents.get(numberOf(valueOf(dict, 'StructParents')) ?? -1)
        const list = listOf(document.context, entry)
        for (const { mcid, artifact } of scan.paints) {
          const holder = mcid === undefined || artifact ? undefined : holders.get(contentKey({ page, form, mcid }))
          if (mcid === undefined || !holder || document.context.lookup(list[mcid]) === holder.dict) continue
          found.set(page, (found.get(page) ?? new Set()).add(mcid))
        }
      }
      return [...found].map(([page, ids]) => ({
        message: `has ${ids.size} pieces of tagged content from which no way leads to their element`,
        page: page + 1,
      }))
    },
  ),
  required('forms', '7.20', 'Whether tagged content is drawn once, and none of it from another file', ({ streams }) => {
    const tagged = new Set(
      streams.filter(({ scan }) => scan.paints.some(({ mcid }) => mcid !== undefined)).map(({ form }) => String(form)),
    )
    const drawn = new Set<string>()
    return streams.flatMap(stream => {
      const page = stream.page + 1
      const forms = stream.scan.paints.flatMap(paint => stream.formOf(paint)?.toString() ?? [])
      const twice = forms.filter(form => drawn.size === drawn.add(form).size && tagged.has(form))
      return [
        ...(valueOf(stream.dict, 'Ref') === undefined ? [] : [{ message: 'draws a page of another file', page }]),
        ...(twice.length === 0 ? [] : [{ message: 'draws a form with tagged content more than once', page }]),
      ]
    })
  }),
]

/** The entries of a number tree. */
function numbersIn(context: PDFContext, tree: PDFDict | undefined): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>()
  const met = new Set<PDFDict>()
  const walk = (node: PDFDict | undefined): void => {
    if (node === undefined || met.has(node)) return
    met.add(node)
    const entries = listOf(context, node.get(PDFName.of('Nums')))
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const key = numberOf(context.lookup(entries[at]))
      const value = entries[at + 1]
      if (key !== undefined && value !== undefined) found.set(key, value)
    }
    for (const kid of listOf(context, node.get(PDFName.of('Kids')))) {
      const inner = context.lookup(kid)
      if (inner instanceof PDFDict) walk(inner)
    }
  }
  walk(tree)
  return found
}
