import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef as Reference } from '@cantoo/pdf-lib'
import { dictOf, listOf, nameOf, numberOf, refName, textOf, valueOf } from './objects.ts'

/** A piece of marked content, by the stream it is in and its number there. */
export interface ContentKid {
  kind: 'content'
  /** Counted from 0. */
  page: number
  /** The form that holds it, where it is not in the page's own content. */
  form?: PDFRef
  mcid: number
}

/** An annotation. */
export interface ObjectKid {
  kind: 'object'
  page: number
  ref: PDFRef
}

export type StructureKid = StructureNode | ContentKid | ObjectKid

/** An element of the structure tree. */
export interface StructureNode {
  kind: 'node'
  /** As written, before the role map. */
  type: string
  kids: StructureKid[]
  title?: string
  alt?: string
  actualText?: string
  expansion?: string
  language?: string
  id?: string
  /** The attribute dictionaries, by their owner; none with the same owner twice that says the same. */
  attributes: PDFDict[]
  /** How it is written in the file, for messages and for what is read of it besides. */
  dict?: PDFDict
}

export interface StructureTree {
  kids: StructureKid[]
  roles: Map<string, string>
}

/** The key under which content is known: its stream and its number in it. */
export function contentKey({ page, form, mcid }: Pick<ContentKid, 'page' | 'form' | 'mcid'>): string {
  return `${form === undefined ? page : form.toString()} ${mcid}`
}

export function isNode(kid: StructureKid): kid is StructureNode {
  return kid.kind === 'node'
}

/** Every node under some, each before its kids. */
export function* nodesIn(kids: readonly StructureKid[]): Generator<StructureNode> {
  for (const kid of kids) {
    if (kid.kind !== 'node') continue
    yield kid
    yield* nodesIn(kid.kids)
  }
}

/** Every piece of content under a kid, in the order of the tree. */
export function* contentOf(kid: StructureKid): Generator<ContentKid> {
  if (kid.kind === 'content') yield kid
  else if (kid.kind === 'node') for (const child of kid.kids) yield* contentOf(child)
}

/** The page of the first content under a kid. */
export function pageOf(kid: StructureKid): number | undefined {
  if (kid.kind !== 'node') return kid.page
  for (const child of kid.kids) {
    const page = pageOf(child)
    if (page !== undefined) return page
  }
  return undefined
}

/** Reads a document's structure tree; undefined where it has none. */
export function readStructure(document: PDFDocument): StructureTree | undefined {
  const { context, catalog } = document
  const root = dictOf(catalog, 'StructTreeRoot')
  if (root === undefined) return undefined
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]))
  const met = new Set<string>()

  function readKid(object: PDFObject, page: number | undefined): StructureKid[] {
    const found = context.lookup(object)
    if (found instanceof PDFNumber) return page === undefined ? [] : [{ kind: 'content', page, mcid: found.asNumber() }]
    if (!(found instanceof PDFDict)) return []
    const own = pages.get(refName(found.get(PDFName.of('Pg'))) ?? '') ?? page
    const type = nameOf(valueOf(found, 'Type'))
    if (type === 'MCR') {
      const stream = found.get(PDFName.of('Stm'))
      const mcid = numberOf(valueOf(found, 'MCID'))
      if (own === undefined || mcid === undefined) return []
      return [{ kind: 'content', page: own, mcid, ...(stream instanceof Reference ? { form: stream } : {}) }]
    }
    if (type === 'OBJR') {
      const ref = found.get(PDFName.of('Obj'))
      return own === undefined || !(ref instanceof Reference) ? [] : [{ kind: 'object', page: own, ref }]
    }
    const name = refName(object)
    // A tree that bites its own tail would never end.
    if (name !== undefined && met.has(name)) return []
    if (name !== undefined) met.add(name)
    return [
      {
        kind: 'node',
        type: nameOf(valueOf(found, 'S')) ?? '',
        kids: kidsOf(found, own),
        title: textOf(valueOf(found, 'T')),
        alt: textOf(valueOf(found, 'Alt')),
        actualText: textOf(valueOf(found, 'ActualText')),
        expansion: textOf(valueOf(found, 'E')),
        language: textOf(valueOf(found, 'Lang')),
        id: textOf(valueOf(found, 'ID')),
        attributes: listOf(context, found.get(PDFName.of('A')))
          .map(attribute => context.lookup(attribute))
          .filter(attribute => attribute instanceof PDFDict),
        dict: found,
      },
    ]
  }

  function kidsOf(dict: PDFDict, page: number | undefined): StructureKid[] {
    return listOf(context, dict.get(PDFName.of('K'))).flatMap(kid => readKid(kid, page))
  }

  const roles = dictOf(root, 'RoleMap')
  return {
    kids: kidsOf(root, undefined),
    roles: new Map((roles?.entries() ?? []).map(([from, to]) => [from.decodeText(), nameOf(context.lookup(to)) ?? ''])),
  }
}

/** The value of an attribute, from whichever dictionary has it. */
export function attributeOf({ attributes }: StructureNode, owner: string, key: string): PDFObject | undefined {
  return attributes
    .filter(dict => nameOf(valueOf(dict, 'O')) === owner)
    .map(dict => valueOf(dict, key))
    .find(Boolean)
}

/** A table cell's span, in columns or rows. */
export function spanOf(cell: StructureNode, key: 'ColSpan' | 'RowSpan'): number {
  return Math.max(1, numberOf(attributeOf(cell, 'Table', key)) ?? 1)
}

/** The identifiers of the headers that a table cell names. */
export function headersOf(cell: StructureNode): string[] {
  const headers = attributeOf(cell, 'Table', 'Headers')
  return headers instanceof PDFArray ? headers.asArray().map(header => textOf(header) ?? '') : []
}
