import type { Element, Nodes as HastNodes, Root as HastRoot, RootContent } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { Nodes, Paragraph, Root } from 'mdast'
import { toMdast } from 'hast-util-to-mdast'

declare module 'mdast' {
  interface ImageData {
    /** What stands under the picture. */
    caption?: string
  }
  interface ParagraphData {
    /** Told in the notes alone, as a footnote is. */
    aside?: boolean
  }
}

/** What is no part of an article wherever it stands. */
const NEVER_READ = new Set(
  'script style noscript template iframe object embed form button input select textarea nav canvas svg math audio video dialog head title meta link base'.split(
    ' ',
  ),
)
/** A table that holds any of these is there for the page's looks, and is read cell by cell. */
const NO_DATA = new Set('table h1 h2 h3 h4 h5 h6 ul ol pre blockquote figure'.split(' '))
/** Columns of line numbers beside highlighted code. */
const LINE_NUMBERS = /(?:^|\s)(?:gutter|rouge-gutter|linenos?|line-?numbers?(?:-rows)?|lnt?|hljs-ln-numbers)(?:\s|$)/

export function isElement(node: HastNodes | undefined): node is Element {
  return node?.type === 'element'
}

function classesOf({ properties }: Element): string {
  return [properties.className ?? []].flat().join(' ')
}

/** The text in a tree, as it is written. */
export function hastText(node: HastNodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(child => hastText(child as HastNodes)).join('') : ''
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** All elements of a tree, depth first. */
export function* elementsIn(node: HastNodes): Generator<Element> {
  if (isElement(node)) yield node
  if ('children' in node) for (const child of node.children) yield* elementsIn(child as HastNodes)
}

function hasAny(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some(child => [...elementsIn(child)].some(({ tagName }) => names.has(tagName)))
}

/** A tree without what is never read: programs, forms, menus, what is hidden, the numbers beside lines of code. */
export function withoutUnread<Tree extends HastRoot | Element>(
  tree: Tree,
  isUnread: (element: Element) => boolean = () => false,
): Tree {
  const children = (tree.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : []
    const { properties, tagName } = child
    if (
      NEVER_READ.has(tagName) ||
      properties.hidden === true ||
      properties.ariaHidden === 'true' ||
      LINE_NUMBERS.test(classesOf(child)) ||
      isUnread(child)
    )
      return []
    return [withoutUnread(child, isUnread)]
  })
  return { ...tree, children } as Tree
}

/** The address of the picture: lazy pages keep it beside `src`. */
function sourceOf({ properties }: Element): string {
  const given = [properties.src, properties.dataSrc, properties.dataLazySrc, properties.dataOriginal].map(value =>
    typeof value === 'string' ? value.trim() : '',
  )
  return given.find(source => source !== '' && !source.startsWith('data:')) ?? ''
}

function pictureOf(element: Element, caption: string): Nodes[] {
  const url = sourceOf(element)
  const text = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '')
  if (url === '') return []
  return [
    {
      type: 'image',
      url,
      alt: text(element.properties.alt),
      data: { caption: caption || text(element.properties.title) },
    },
  ]
}

const figure: Handle = (state: State, node: Element) => {
  const inside = [...elementsIn(node)]
  const images = inside.filter(({ tagName }) => tagName === 'img')
  if (images.length === 0 || hasAny(node, new Set(['table', 'pre', 'blockquote']))) return state.toFlow(state.all(node))
  const caption = oneLine(
    inside
      .filter(({ tagName }) => tagName === 'figcaption')
      .map(hastText)
      .join(' '),
  )
  return images.map((image, index): Paragraph => ({
    type: 'paragraph',
    children: pictureOf(image, index === images.length - 1 ? caption : '') as Paragraph['children'],
  }))
}

const table: (original: Handle) => Handle = original => (state, node: Element, parent) => {
  if (hasAny(node, NO_DATA)) {
    const cells = [...elementsIn(node)].filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    return cells.flatMap(cell => state.toFlow(state.all(cell)))
  }
  const caption = [...elementsIn(node)].find(({ tagName }) => tagName === 'caption')
  const made = [original(state, node, parent) ?? []].flat()
  return caption
    ? [{ type: 'paragraph', children: [{ type: 'text', value: oneLine(hastText(caption)) }] }, ...made]
    : made
}

/** A tree of HTML as one of Markdown. */
export async function toMarkdownTree(tree: HastRoot | Element): Promise<Root> {
  const { defaultHandlers } = await import('hast-util-to-mdast')
  const mdast = toMdast(withoutUnread(tree), {
    handlers: {
      figure,
      table: table(defaultHandlers.table),
      img: (_, node: Element) => pictureOf(node, '') as never,
      p: (state: State, node: Element) => {
        const made = defaultHandlers.p(state, node) as Nodes | undefined
        if (made?.type === 'paragraph' && node.properties.dataAside !== undefined) made.data = { aside: true }
        return made as never
      },
      summary: (state: State, node: Element) => ({
        type: 'paragraph',
        children: [{ type: 'strong', children: state.all(node) as never }],
      }),
    },
  }) as Nodes
  return mdast.type === 'root' ? mdast : { type: 'root', children: [mdast] as Root['children'] }
}
