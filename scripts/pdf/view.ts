import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { ContentStream } from './streams.ts'
import type { ContentKid, StructureKid, StructureNode, StructureTree } from './structure.ts'
import { Buffer } from 'node:buffer'
import { streamBytes, valueOf } from './objects.ts'
import { joinTexts } from './read-text.ts'
import { readStreams } from './streams.ts'
import { contentKey, contentOf, pageOf, readStructure } from './structure.ts'

/** An element with where it stands. */
export interface PlacedNode {
  node: StructureNode
  /** What the role map makes of its type. */
  type: string
  parent: string
  /** Counted from 1; none for an element without content. */
  page?: number
}

/** A document as the rules look at it, each part of it read once. */
export interface DocumentView {
  document: PDFDocument
  catalog: PDFDict
  streams: ContentStream[]
  tree?: StructureTree
  /** Every element, each before its kids. */
  nodes: PlacedNode[]
  /** The metadata packet; empty where there is none. */
  xmp: string
  /** The words of an element, in the order of the tree. */
  wordsOf: (kid: StructureKid) => string
  /** The elements that hold each piece of content, by its key. */
  holders: Map<string, StructureNode>
}

/** The standard type that a type stands for. */
export function standardType(type: string, roles: ReadonlyMap<string, string>): string {
  const met = new Set<string>()
  for (let at = type; ;) {
    const next = roles.get(at)
    if (next === undefined || met.has(at)) return at
    met.add(at)
    at = next
  }
}

/** Reads a document for the rules. */
export function viewDocument(document: PDFDocument): DocumentView {
  const { catalog } = document
  const streams = readStreams(document)
  const tree = readStructure(document)
  const nodes: PlacedNode[] = []
  const holders = new Map<string, StructureNode>()
  const walk = (kids: readonly StructureKid[], parent: string): void => {
    for (const kid of kids) {
      if (kid.kind !== 'node') continue
      const type = standardType(kid.type, tree?.roles ?? new Map())
      const page = pageOf(kid)
      nodes.push({ node: kid, type, parent, ...(page === undefined ? {} : { page: page + 1 }) })
      for (const inner of kid.kids) if (inner.kind === 'content') holders.set(contentKey(inner), kid)
      walk(kid.kids, type)
    }
  }
  walk(tree?.kids ?? [], '')
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
  const textOfContent = (content: ContentKid): string =>
    joinTexts((paints.get(contentKey(content)) ?? []).map(read => read()))
  const wordsOf = (kid: StructureKid): string => {
    if (kid.kind === 'object') return ''
    const words =
      kid.kind === 'content' ? textOfContent(kid) : (kid.actualText ?? kid.alt ?? kid.kids.map(wordsOf).join(''))
    return words.replace(/\s+/g, ' ')
  }
  return {
    document,
    catalog,
    streams,
    tree,
    nodes,
    holders,
    xmp: Buffer.from(streamBytes(valueOf(catalog, 'Metadata'))).toString('utf8'),
    wordsOf: kid => wordsOf(kid).trim(),
  }
}

/** Whether an element holds anything that is drawn. */
export function hasContent(node: StructureNode): boolean {
  return !contentOf(node).next().done
}
