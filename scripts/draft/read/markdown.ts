import type { FootnoteDefinition, Html, Nodes, Parents, Root, RootContent } from 'mdast'
import type { About, Found } from '../article.ts'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { blocksOf } from './blocks.ts'
import { withoutGeneratorMarkup } from './generator-markup.ts'
import { takeHead } from './head.ts'

/** What a reader of one of the forms finds in a text. */
export interface Reading {
  about: About
  language?: string
  found: Found[]
  /** What the reader took for no part of the article. */
  leftOut?: string[]
}

/** Tags that only shape text. */
const SHAPING = new Set(
  'a abbr b blockquote br center cite code dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr article main header aside'.split(
    ' ',
  ),
)
const TAG = /<(\/?)([a-z][\w.:-]*)((?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*)?)>/gi
const COMMENTS = /<!--[\s\S]*?(?:-->|$)/g
/** Programs and styles, with what is in them. */
const PROGRAMS = /<(script|style|template|noscript|textarea|title|plaintext|xmp)\b[\s\S]*?(?:<\/\1\s*>|$)/gi

function isShaping(html: string): boolean {
  return !/<[!?]/.test(html) && html.matchAll(TAG).every(([, , name = '']) => SHAPING.has(name.toLowerCase()))
}

/** HTML without what does more than shape text; the words in components stay. */
function tamed(html: string, leftOut: string[]): string {
  return html
    .replaceAll(COMMENTS, '')
    .replaceAll(PROGRAMS, part => {
      leftOut.push(part)
      return ''
    })
    .replaceAll(TAG, (tag, _, name: string) => (SHAPING.has(name.toLowerCase()) ? tag : ''))
}

function asText(value: string): RootContent[] {
  return value.trim() === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: value.trim() }] }]
}

/** A block of HTML: of tags that shape its text it stays HTML, of any others their words stay. */
function tameBlock(node: Html, leftOut: string[]): RootContent[] {
  const html = tamed(node.value, leftOut)
  if (html.trim() === '') return []
  return /<[a-z/]/i.test(html) ? [{ type: 'html', value: html }] : asText(html)
}

/** `<Note>` with its `</Note>`, or with attributes, is a component; `Vec<T>` is what the article says. */
function tameInline(parent: Parents, leftOut: string[]): void {
  const children: Nodes[] = []
  const names = (node: Nodes | undefined): { name: string; closes: boolean; attributes: string } => {
    const [, slash = '', name = '', attributes = ''] =
      node?.type === 'html' ? (new RegExp(TAG.source, 'i').exec(node.value) ?? []) : []
    return { name, closes: slash !== '', attributes: attributes.replace('/', '').trim() }
  }
  for (let index = 0; index < parent.children.length; index++) {
    const node: Nodes | undefined = parent.children[index]
    if (node === undefined) break
    if (node.type !== 'html') {
      children.push(node)
      continue
    }
    if (node.value.startsWith('<!--')) continue
    const { name, closes, attributes } = names(node)
    if (/^(?:script|style|template|noscript|textarea)$/i.test(name)) {
      const end = parent.children.findIndex(
        (other, at) => at > index && names(other).closes && names(other).name === name,
      )
      const inside = parent.children.slice(index, end === -1 ? index + 1 : end + 1)
      leftOut.push(inside.map(other => ('value' in other ? other.value : toString(other))).join(''))
      index += inside.length - 1
      continue
    }
    if (isShaping(node.value)) {
      children.push(node)
      continue
    }
    const isPaired = parent.children.some(
      other => other !== node && names(other).name === name && names(other).closes !== closes,
    )
    if (!isPaired && attributes === '') children.push({ type: 'text', value: node.value })
    else leftOut.push(node.value)
  }
  parent.children = children as typeof parent.children
}

/** Makes HTML harmless, and puts each footnote after the paragraph that refers to it. */
function tame(root: Root, leftOut: string[]): void {
  const notes = new Map<string, FootnoteDefinition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  const referred = (node: Nodes): string[] =>
    node.type === 'footnoteReference' ? [node.identifier] : 'children' in node ? node.children.flatMap(referred) : []
  const strip = (node: Nodes): void => {
    if (!('children' in node)) return
    // The space before a reference goes with it.
    node.children.forEach((child, index) => {
      if (child.type === 'text' && node.children[index + 1]?.type === 'footnoteReference')
        child.value = child.value.trimEnd()
    })
    node.children = node.children.filter(({ type }) => type !== 'footnoteReference') as typeof node.children
    node.children.forEach(strip)
  }
  const told = new Set<string>()
  const noteOf = (identifier: string): RootContent[] => {
    const note = notes.get(identifier)
    if (note === undefined || told.has(identifier)) return []
    told.add(identifier)
    strip(note)
    return [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: toString(note).trim() }],
        data: { aside: true, hName: 'p', hProperties: { dataAside: 'true' } } as never,
      },
    ]
  }
  function go(parent: Parents): void {
    const isFlow = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
    if (isFlow) {
      parent.children = (parent.children as RootContent[]).flatMap(child =>
        child.type === 'html' ? tameBlock(child, leftOut) : [child],
      ) as typeof parent.children
    } else tameInline(parent, leftOut)
    parent.children.forEach(child => {
      if ('children' in child) go(child)
    })
  }
  go(root)
  root.children = root.children.flatMap(child => {
    if (child.type === 'footnoteDefinition') return []
    const references = referred(child)
    strip(child)
    return [child, ...references.flatMap(noteOf)]
  })
  for (const identifier of notes.keys()) root.children.push(...noteOf(identifier))
}

function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml))
}

/** A tree in which no HTML is left: what it shapes is in the tree's own nodes. */
async function withoutHtml(root: Root): Promise<Root> {
  if (!hasHtml(root)) return root
  const [{ toHast }, { raw }, { toMarkdownTree }] = await Promise.all([
    import('mdast-util-to-hast'),
    import('hast-util-raw'),
    import('./html-tree.ts'),
  ])
  const hast = toHast(root, { allowDangerousHtml: true })
  const read = raw(hast)
  return toMarkdownTree(read.type === 'root' ? read : { type: 'root', children: [read as never] })
}

/** The tree of a Markdown text, as its author meant it to be read. */
export async function markdownTree(text: string): Promise<{ root: Root; leftOut: string[] }> {
  const root = fromMarkdown(withoutGeneratorMarkup(text), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const leftOut: string[] = []
  tame(root, leftOut)
  return { root: await withoutHtml(root), leftOut }
}

/** Reads Markdown of any generator: with its head, tables, footnotes, and HTML that shapes its text. */
export async function readMarkdown(text: string, base?: string): Promise<Reading> {
  const { about, language, body } = await takeHead(text)
  const { root, leftOut } = await markdownTree(body)
  return { about, language, found: blocksOf(root, base), leftOut }
}
