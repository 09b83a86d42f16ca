import type { AttributeNode, DirectiveNode, ElementNode, RootNode, TemplateChildNode } from '@vue/compiler-dom'
import type { Token } from 'markdown-it'
import { NodeTypes, parse } from '@vue/compiler-dom'
import { markdown } from './markdown.ts'

interface Position {
  line: number
  /** Counted from 1. */
  column: number
}

/** One thing written inside a tag. */
export interface TagAttribute extends Position {
  /** As written, without `:`, `v-bind:` and modifiers; undefined for what has no name of its own, such as `v-bind="all"`. */
  name?: string
  /** `text`: name="value". `bound`: :name="expression". `other`: a listener, a slot or a directive. */
  kind: 'text' | 'bound' | 'other'
  /** The text or the expression; undefined where there is none. */
  value?: string
  /** The directive: `bind`, `on`, `model`, `click` …; undefined for plain text. */
  directive?: string
}

/** A tag of a slide, where it stands in its file. */
export interface Tag extends Position {
  name: string
  attributes: TagAttribute[]
  /** The names of what `<script setup>` on the same slide imports. */
  imported: ReadonlySet<string>
  /** Whether it stands in no other tag. */
  isOutermost: boolean
}

const IMPORTED = /\bimport\b([^'"]+)\bfrom\b/g

/**
 * The tags of a slide's Markdown. Tags in code, in comments and behind a backslash are none.
 *
 * @param content The slide's Markdown.
 * @param firstLine The line of its file that it begins on.
 */
export function tagsOf(content: string, firstLine = 1): Tag[] {
  const tags: Tag[] = []
  const imported = new Set<string>()
  walkElements(parse(onlyHtml(content), { comments: false, onError: () => {} }), (element, around) => {
    if (element.tag === 'script') {
      for (const [, names = ''] of element.loc.source.matchAll(IMPORTED)) {
        for (const name of names.replaceAll(/[{}]/g, ',').split(','))
          imported.add(name.split(/\s/).findLast(part => part !== '') ?? '')
      }
      return
    }
    const at = ({ line, column }: Position): Position => ({ line: line + firstLine - 1, column })
    tags.push({
      name: element.tag,
      ...at(element.loc.start),
      attributes: element.props.map(prop => ({ ...attributeOf(prop), ...at(prop.loc.start) })),
      imported,
      isOutermost: around.length === 0,
    })
  })
  return tags
}

function attributeOf(prop: AttributeNode | DirectiveNode): Omit<TagAttribute, keyof Position> {
  if (prop.type === NodeTypes.ATTRIBUTE) return { kind: 'text', name: prop.name, value: prop.value?.content }
  const name = prop.arg?.type === NodeTypes.SIMPLE_EXPRESSION && prop.arg.isStatic ? prop.arg.content : undefined
  const value = prop.exp?.type === NodeTypes.SIMPLE_EXPRESSION ? prop.exp.content : undefined
  return { kind: prop.name === 'bind' ? 'bound' : 'other', name, value, directive: prop.name }
}

/** Calls for each element of a template, from the first to the last, with the elements around it. */
export function walkElements(
  node: RootNode | TemplateChildNode,
  visit: (element: ElementNode, around: readonly ElementNode[]) => void,
  around: readonly ElementNode[] = [],
): void {
  if (node.type === NodeTypes.ELEMENT) visit(node, around)
  if (node.type === NodeTypes.ELEMENT || node.type === NodeTypes.ROOT) {
    const within = node.type === NodeTypes.ELEMENT ? [...around, node] : around
    for (const child of node.children) walkElements(child, visit, within)
  }
}

/** The same text with everything but its HTML blanked out: what is left stands where it stood. */
function onlyHtml(content: string): string {
  const lines = content.split('\n')
  const kept = lines.map(line => ' '.repeat(line.length))
  /** Where on each line the next piece can begin at the earliest. */
  const from = lines.map(() => 0)

  /** Finds a piece of some lines' Markdown, which lies between two line numbers, and keeps it if it is HTML. */
  function place(piece: string, [first, end]: [number, number], isHtml: boolean): void {
    const parts = piece.split('\n')
    for (let line = first; line + parts.length <= end; line++) {
      const columns = parts.map((part, index) => lines[line + index]?.indexOf(part.trim(), from[line + index]) ?? -1)
      if (columns.includes(-1)) continue
      for (const [index, part] of parts.entries()) {
        const column = columns[index] ?? 0
        const length = part.trim().length
        from[line + index] = column + length
        if (isHtml) kept[line + index] = splice(kept[line + index] ?? '', column, part.trim())
      }
      return
    }
  }

  let map: [number, number] = [0, 0]
  for (const token of markdown.parse(content, {})) {
    // What is in a table's cell lies where its row lies.
    map = token.map ?? map
    if (token.type === 'html_block') {
      for (let line = map[0]; line < map[1]; line++) kept[line] = lines[line] ?? ''
    } else if (token.type === 'html_inline') {
      place(token.content, map, true)
    } else if (token.type === 'inline') {
      for (const child of token.children ?? []) place(sourceOf(child), map, child.type === 'html_inline')
    }
  }
  return kept.join('\n')
}

/** What a piece of a line looks like in its source, as far as its place can be found by it. */
function sourceOf({ type, content, markup }: Token): string {
  return type === 'code_inline' ? `${markup}${content}${markup}` : content
}

function splice(line: string, column: number, piece: string): string {
  return line.slice(0, column) + piece + line.slice(column + piece.length)
}
