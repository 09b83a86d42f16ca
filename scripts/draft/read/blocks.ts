import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Found } from '../article.ts'
import type { Prose, Span } from '../prose.ts'
import type { FoundOf } from './gatherer.ts'
import { toString } from 'mdast-util-to-string'
import { plainText, tidyProse } from '../prose.ts'
import { Gatherer } from './gatherer.ts'
import { linkTarget } from './links.ts'
import './html-tree.ts'

interface Addresses {
  /** What links are relative to. */
  base?: string
  /** Addresses that the text names at its end, by their labels. */
  named: ReadonlyMap<string, { url: string; title?: string | null }>
}

interface Line {
  text: Prose
  pictures: FoundOf<'picture'>[]
}

/** `[!IMPORTANT]`, with which an alert begins. */
const ALERT = /^\s*\[!\w+\][-+]?\s*/

function readLine(nodes: readonly PhrasingContent[], addresses: Addresses): Line {
  const spans: Span[] = []
  const pictures: FoundOf<'picture'>[] = []
  const picture = (url: string, alt: string | null | undefined, caption: string | null | undefined): void =>
    void pictures.push({ kind: 'picture', source: url, alt: alt ?? '', caption: caption ?? '' })
  function read(node: PhrasingContent, style: Span['style'], link: string | undefined): void {
    switch (node.type) {
      case 'text':
      case 'html':
        spans.push({ text: node.value, style, link })
        break
      case 'inlineCode':
        spans.push({ text: node.value, style: 'code', link })
        break
      case 'break':
        spans.push({ text: ' ', style, link })
        break
      case 'strong':
        node.children.forEach(child => read(child, 'strong', link))
        break
      case 'emphasis':
        node.children.forEach(child => read(child, 'emphasis', link))
        break
      case 'delete':
        node.children.forEach(child => read(child, style, link))
        break
      case 'link':
        node.children.forEach(child => read(child, style, linkTarget(node.url, addresses.base)))
        break
      case 'linkReference': {
        const target = addresses.named.get(node.identifier)
        node.children.forEach(child => read(child, style, target && linkTarget(target.url, addresses.base)))
        break
      }
      case 'image':
        picture(node.url, node.alt, node.data?.caption ?? node.title)
        break
      case 'imageReference': {
        const target = addresses.named.get(node.identifier)
        if (target) picture(target.url, node.alt, target.title)
        break
      }
      case 'footnoteReference':
        break
    }
  }
  nodes.forEach(node => read(node, undefined, undefined))
  return { text: tidyProse(spans), pictures }
}

/** An emphasised line under a picture is what stands under it on the page. */
function isCaption(node: RootContent, before: Found | undefined): boolean {
  if (before?.kind !== 'picture' || before.caption !== '') return false
  if (node.type === 'heading') return node.depth > 4
  const [only, ...others] = node.type === 'paragraph' ? node.children : []
  return only?.type === 'emphasis' && others.length === 0 && toString(only).length <= 200
}

/** The blocks of an article, in its order. */
export function blocksOf(root: Root, base?: string): Found[] {
  const gatherer = new Gatherer()
  const named = new Map<string, { url: string; title?: string | null }>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !named.has(node.identifier)) named.set(node.identifier, node)
    if ('children' in node) node.children.forEach(collect)
  }
  collect(root)
  const addresses = { base, named }

  function walk(node: RootContent | BlockContent | DefinitionContent): void {
    switch (node.type) {
      case 'heading': {
        const { text, pictures } = readLine(node.children, addresses)
        gatherer.heading(node.depth, text)
        pictures.forEach(one => gatherer.apart(one))
        break
      }
      case 'paragraph': {
        const { text, pictures } = readLine(node.children, addresses)
        gatherer.paragraph(text, pictures, node.data?.aside)
        break
      }
      case 'list':
        gatherer.openList(node.ordered ? (node.start ?? 1) : undefined)
        for (const item of node.children) {
          gatherer.openItem()
          item.children.forEach(walk)
        }
        gatherer.closeList()
        break
      case 'blockquote': {
        const [first] = node.children
        const isAlert = first?.type === 'paragraph' && ALERT.test(toString(first))
        if (isAlert) withoutAlert(node.children).forEach(walk)
        else {
          gatherer.openQuote()
          node.children.forEach(walk)
          gatherer.closeQuote()
        }
        break
      }
      case 'code':
        gatherer.apart({
          kind: 'code',
          language: node.lang ?? '',
          code: node.value.replaceAll('\t', '  ').replace(/^\n+|\s+$/g, ''),
        })
        break
      case 'table':
        node.children.forEach((row, index) => {
          gatherer.openRow(index === 0)
          row.children.forEach(cell => gatherer.cell(readLine(cell.children, addresses).text, index === 0))
        })
        gatherer.closeTable()
        break
      case 'html':
        gatherer.paragraph(tidyProse([{ text: node.value }]), [])
        break
      default:
        // A line of text that no paragraph holds, as HTML may have one.
        if (
          node.type === 'text' ||
          node.type === 'link' ||
          node.type === 'strong' ||
          node.type === 'emphasis' ||
          node.type === 'image'
        ) {
          const { text, pictures } = readLine([node], addresses)
          gatherer.paragraph(text, pictures)
        }
    }
  }

  for (const node of root.children) {
    const before = gatherer.found.at(-1)
    if (before?.kind === 'picture' && isCaption(node, before)) before.caption = toString(node).trim()
    else walk(node)
  }
  return gatherer.found
}

/** An alert's paragraphs without the mark before them. */
function withoutAlert(children: readonly (BlockContent | DefinitionContent)[]): (BlockContent | DefinitionContent)[] {
  const [first, ...others] = children
  if (first?.type !== 'paragraph') return [...children]
  const [lead, ...more] = first.children
  const kept: PhrasingContent[] =
    lead?.type === 'text' ? [{ ...lead, value: lead.value.replace(ALERT, '') }, ...more] : [...first.children]
  return [{ ...first, children: kept }, ...others].filter(
    child => child.type !== 'paragraph' || plainText(readLine(child.children, { named: new Map() }).text) !== '',
  )
}
