import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { ContentKid, StructureKid, StructureNode } from '../../pdf/structure.ts'
import type { ShapedNode } from './shaped-node.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { dictOf, nameOf, textOf, valueOf } from '../../pdf/objects.ts'
import { headersOf, nodesIn, pageOf } from '../../pdf/structure.ts'

/** Names that Chromium gives to what PDF 1.7 has no name for, and the nearest that it has. */
const ROLES = { Em: 'Span', Strong: 'Span', Aside: 'Div' }

/** Removes what a browser wrote of its tree. */
function removeOld({ context, catalog }: PDFDocument): void {
  const root = catalog.get(PDFName.of('StructTreeRoot'))
  const remove = (object: PDFObject | undefined): void => {
    const found = context.lookup(object)
    if (object instanceof PDFRef) context.delete(object)
    if (found instanceof PDFArray) found.asArray().forEach(remove)
    if (found instanceof PDFDict) {
      for (const key of ['K', 'Kids', 'ParentTree', 'IDTree', 'Nums', 'Names', 'A']) remove(found.get(PDFName.of(key)))
    }
  }
  // A piece of content is no more than a number or a small dictionary; what it names stays.
  remove(root)
}

/** Identifiers that stay the same whatever the page was made of before. */
function rename(nodes: readonly StructureNode[]): void {
  const wanted = new Set(nodes.flatMap(headersOf))
  const names = new Map<string, string>()
  for (const { id } of nodes)
    if (id !== undefined && wanted.has(id) && !names.has(id)) names.set(id, `h${names.size + 1}`)
  for (const node of nodes) {
    const headers = headersOf(node).flatMap(header => names.get(header) ?? [])
    node.id = node.id === undefined ? undefined : names.get(node.id)
    node.attributes = node.attributes.flatMap(attributes => {
      if (!attributes.has(PDFName.of('Headers'))) return isPlainSpan(attributes) ? [] : [attributes]
      if (headers.length === 0) return []
      const renamed = attributes.context.obj({
        O: PDFName.of('Table'),
        Headers: headers.map(header => PDFString.of(header)),
      })
      return [renamed]
    })
  }
}

/** A span of one is what a cell has anyway. */
function isPlainSpan(attributes: PDFDict): boolean {
  const keys = attributes.keys().map(key => key.decodeText())
  return (
    keys.length === 2 &&
    ['RowSpan', 'ColSpan'].some(key => keys.includes(key) && String(valueOf(attributes, key)) === '1')
  )
}

/** Writes a tree into a document, in the place of the one it has. */
export function writeStructure(document: PDFDocument, root: ShapedNode): void {
  const { context, catalog } = document
  const pages = document.getPages()
  const nodes = [...nodesIn([root])]
  rename(nodes)
  removeOld(document)
  const treeRef = context.nextRef()
  // The content of each stream, by its number there.
  const contents = new Map<string, { holder: PDFDict; parents: (PDFRef | undefined)[] }>()
  const annotations: { ref: PDFRef; parent: PDFRef }[] = []
  const ids: [string, PDFRef][] = []

  function noteContent({ page, form, mcid }: ContentKid, parent: PDFRef): void {
    const key = form?.toString() ?? String(page)
    const stream = form && context.lookup(form)
    const holder = stream instanceof PDFRawStream ? stream.dict : pages[page]?.node
    if (holder === undefined) return
    const known = contents.get(key) ?? { holder, parents: [] }
    known.parents[mcid] = parent
    contents.set(key, known)
  }

  function writeKid(kid: StructureKid, parent: PDFRef, page: number | undefined): PDFObject | undefined {
    if (kid.kind === 'node') return writeNode(kid, parent)
    const pageRef = pages[kid.page]?.ref
    if (pageRef === undefined) return undefined
    if (kid.kind === 'object') {
      annotations.push({ ref: kid.ref, parent })
      return context.obj({ Type: PDFName.of('OBJR'), Pg: pageRef, Obj: kid.ref })
    }
    noteContent(kid, parent)
    if (kid.form === undefined && kid.page === page) return context.obj(kid.mcid)
    return context.obj({
      Type: PDFName.of('MCR'),
      Pg: pageRef,
      ...(kid.form === undefined ? {} : { Stm: kid.form }),
      MCID: kid.mcid,
    })
  }

  function writeNode(node: ShapedNode, parent: PDFRef): PDFRef {
    const ref = context.nextRef()
    const page = pageOf(node)
    const pageRef = page === undefined ? undefined : pages[page]?.ref
    const attributes: PDFObject[] = [...node.attributes]
    if (node.box !== undefined) attributes.push(context.obj({ O: PDFName.of('Layout'), BBox: node.box }))
    const kids = node.kids.flatMap(kid => writeKid(kid, ref, page) ?? [])
    const dict = context.obj({ Type: PDFName.of('StructElem'), S: PDFName.of(node.type), P: parent })
    const set = (key: string, value: PDFObject | undefined): void => {
      if (value !== undefined) dict.set(PDFName.of(key), value)
    }
    const setText = (key: string, text: string | undefined): void =>
      set(key, text === undefined ? undefined : PDFHexString.fromText(text))
    set('Pg', pageRef)
    set('K', kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : context.obj(kids))
    set('A', attributes.length === 1 ? attributes[0] : attributes.length === 0 ? undefined : context.obj(attributes))
    setText('T', node.title)
    setText('Alt', node.alt)
    setText('ActualText', node.actualText)
    setText('E', node.expansion)
    if (node.language !== undefined) set('Lang', PDFString.of(node.language))
    if (node.id !== undefined) {
      set('ID', PDFString.of(node.id))
      ids.push([node.id, ref])
    }
    context.assign(ref, dict)
    return ref
  }

  const top = writeNode(root, treeRef)
  const nums: PDFObject[] = []
  let key = 0
  const withParents = new Set([...contents.values()].map(({ holder }) => holder))
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (dict instanceof PDFDict && !withParents.has(dict)) dict.delete(PDFName.of('StructParents'))
  }
  for (const { holder, parents } of contents.values()) {
    holder.set(PDFName.of('StructParents'), context.obj(key))
    const list = Array.from(parents, parent => parent ?? null)
    nums.push(context.obj(key++), context.register(context.obj(list)))
  }
  for (const { ref, parent } of annotations) {
    const annotation = context.lookup(ref)
    if (!(annotation instanceof PDFDict)) continue
    annotation.set(PDFName.of('StructParent'), context.obj(key))
    nums.push(context.obj(key++), parent)
  }
  const names = ids
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, ref]): PDFObject[] => [PDFString.of(id), ref])
  context.assign(
    treeRef,
    context.obj({
      Type: PDFName.of('StructTreeRoot'),
      K: top,
      RoleMap: Object.fromEntries(Object.entries(ROLES).map(([from, to]) => [from, PDFName.of(to)])),
      ParentTree: context.register(context.obj({ Nums: nums })),
      ParentTreeNextKey: key,
      ...(names.length === 0 ? {} : { IDTree: context.register(context.obj({ Names: names })) }),
    }),
  )
  catalog.set(PDFName.of('StructTreeRoot'), treeRef)
}

/** The words that a link's elements say, its own name first. */
export function describeLinks(
  document: PDFDocument,
  nameOfLink: (link: ShapedNode, href: string) => string,
  root: ShapedNode,
): void {
  const { context } = document
  for (const node of nodesIn([root])) {
    if (node.type !== 'Link') continue
    for (const kid of node.kids) {
      const annotation = kid.kind === 'object' ? context.lookup(kid.ref) : undefined
      if (!(annotation instanceof PDFDict) || nameOf(valueOf(annotation, 'Subtype')) !== 'Link') continue
      const href = textOf(valueOf(dictOf(annotation, 'A'), 'URI')) ?? ''
      const name = nameOfLink(node, href) || href
      if (name !== '') annotation.set(PDFName.of('Contents'), PDFHexString.fromText(name))
    }
  }
}
