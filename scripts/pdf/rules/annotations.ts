import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { DocumentView } from '../view.ts'
import { PDFDict, PDFName, PDFRef as Reference } from '@cantoo/pdf-lib'
import { dictOf, listOf, nameOf, numberOf, textOf, valueOf } from '../objects.ts'
import { required } from '../rule.ts'

interface Annotation {
  page: number
  kind: string
  dict: PDFDict
  /** The type of the element that has it, and that element’s alternative. */
  holder?: { type: string; alt?: string }
}

function annotationsOf(document: PDFDocument, { nodes }: DocumentView): Annotation[] {
  const { context } = document
  const holders = new Map<string, { type: string; alt?: string }>()
  for (const { node, type } of nodes)
    for (const kid of node.kids) if (kid.kind === 'object') holders.set(kid.ref.toString(), { type, alt: node.alt })
  return document.getPages().flatMap(({ node }, index) =>
    listOf(context, node.get(PDFName.of('Annots'))).flatMap(object => {
      const dict = context.lookup(object)
      if (!(dict instanceof PDFDict)) return []
      const isHidden = ((numberOf(valueOf(dict, 'F')) ?? 0) & 2) === 2
      if (isHidden) return []
      const holder = object instanceof Reference ? holders.get((object as PDFRef).toString()) : undefined
      return [{ page: index + 1, kind: nameOf(valueOf(dict, 'Subtype')) ?? '', dict, holder }]
    }),
  )
}

const isPlain = (kind: string): boolean => ['Widget', 'Link', 'PrinterMark', 'Popup'].includes(kind)

/** Links, form fields and whatever else lies over the pages. */
export const ANNOTATION_RULES = [
  required('link-tag', '7.18.5', 'Whether each link is in a link element and says where it leads', view =>
    annotationsOf(view.document, view)
      .filter(({ kind }) => kind === 'Link')
      .flatMap(({ page, dict, holder }) => {
        const target = textOf(valueOf(dictOf(dict, 'A'), 'URI')) ?? 'a place in the file'
        return [
          ...(holder?.type === 'Link' ? [] : [{ message: `has a link to ${target} that is in no link element`, page }]),
          ...((textOf(valueOf(dict, 'Contents')) ?? '') === ''
            ? [{ message: `has a link to ${target} without a name`, page }]
            : []),
        ]
      }),
  ),
  required('annotation-tag', '7.18.1', 'Whether comments, films and fields are in elements and have a text', view =>
    annotationsOf(view.document, view).flatMap(({ page, kind, dict, holder }) => {
      const text = textOf(valueOf(dict, 'Contents')) ?? holder?.alt ?? ''
      if (kind === 'Widget') {
        const named =
          (textOf(valueOf(dict, 'TU')) ?? textOf(valueOf(dictOf(dict, 'Parent'), 'TU')) ?? holder?.alt ?? '') !== ''
        return [
          ...(holder?.type === 'Form' ? [] : [{ message: 'has a field that is in no form element', page }]),
          ...(named ? [] : [{ message: 'has a field without a name', page }]),
        ]
      }
      if (kind === 'TrapNet') return [{ message: 'has an annotation of the kind TrapNet', page }]
      if (isPlain(kind)) return []
      return [
        ...(holder?.type === 'Annot' ? [] : [{ message: `has an annotation (${kind}) that is in no element`, page }]),
        ...(text === '' ? [{ message: `has an annotation (${kind}) without a text`, page }] : []),
      ]
    }),
  ),
  required(
    'tab-order',
    '7.18.3',
    'Whether the keyboard goes through a page’s links in the order of the tree',
    ({ document }) =>
      document.getPages().flatMap(({ node }, index) => {
        const hasAny = listOf(document.context, node.get(PDFName.of('Annots'))).length > 0
        const isRight = nameOf(valueOf(node, 'Tabs')) === 'S'
        return hasAny && !isRight
          ? [{ message: 'has links that the keyboard does not reach in their order', page: index + 1 }]
          : []
      }),
  ),
  required('form-field', '7.18.4', 'Whether each form element has its field, or says what it stands for', ({ nodes }) =>
    nodes
      .filter(({ type }) => type === 'Form')
      .flatMap(({ node, page }) => {
        const isPrinted = node.attributes.some(dict => nameOf(valueOf(dict, 'O')) === 'PrintField')
        const objects = node.kids.filter(({ kind }) => kind === 'object')
        return isPrinted || objects.length === 1 ? [] : [{ message: 'has a form element without a field', page }]
      }),
  ),
]
