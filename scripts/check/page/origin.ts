import type { TextLine, View } from './view.ts'
import type { DrawnBy } from './vue-origin.ts'
import { CODE_BLOCK } from '../../slidev/markup.ts'
import { makerOf } from './vue-origin.ts'

/** By what a place of the source is found from what is on the slide. */
export interface Origin {
  /** The piece of text. */
  text?: string
  /** All text of the paragraph, list item, cell or line of code that it stands in. */
  block?: string
  /** Which one of several that say the same, counted from 0. */
  nth: number
  /** The address of a picture or a link, or whatever else stands in the source as it is. */
  address?: string
  /** Whose templates drew it, from the innermost. */
  tags: DrawnBy[]
  /** Whether those tags are known to have drawn it, and not to lie around it merely. */
  isCertain: boolean
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, tr, dt, dd, figcaption, blockquote'

/** The source that a formula was written as; what it looks like is not in the slide's Markdown. */
function formulaOf(element: Element): string | undefined {
  return element.closest('.katex')?.querySelector('annotation')?.textContent
}

function rankAmong(element: Element, frame: Element, sameAs: (other: Element) => boolean): number {
  const root = element.getRootNode()
  const all =
    root instanceof ShadowRoot ? root.querySelectorAll(element.tagName) : frame.querySelectorAll(element.tagName)
  return [...all].filter(sameAs).indexOf(element)
}

/** Where a line of text comes from. */
export function originOfText(view: View, { node, owner }: TextLine): Origin {
  const formula = formulaOf(owner.element)
  const block = owner.element.closest(`${CODE_BLOCK} .line`) ?? owner.block.element
  // A list within an item is another block.
  const inner = block.querySelector('ul, ol, table, pre, p, blockquote')
  const text = formula ?? node.data.trim()
  return {
    text,
    block: formula ?? (inner && !inner.contains(node) ? undefined : block.textContent),
    nth: Math.max(
      0,
      rankAmong(block, view.element, other => other.textContent === block.textContent),
    ),
    ...makerOf(owner.element),
  }
}

/** Where a picture, a link or another element comes from. */
export function originOfElement(view: View, element: Element): Origin {
  const address =
    ['src', 'href', 'data', 'poster'].map(name => element.getAttribute(name)).find(one => one !== null && one !== '') ??
    undefined
  const alternative = element.getAttribute('alt')?.trim()
  const said = element instanceof SVGElement ? '' : (alternative ?? element.textContent.trim())
  const text = said === '' ? undefined : said
  const rank = (sameAs: (other: Element) => boolean): number => Math.max(0, rankAmong(element, view.element, sameAs))
  const { tags, isCertain } = makerOf(element)
  return {
    text,
    block: alternative === undefined && text !== undefined ? element.closest(BLOCKS)?.textContent : undefined,
    nth: rank(other =>
      alternative === undefined && text !== undefined
        ? other.textContent === element.textContent
        : ['src', 'href'].some(name => other.getAttribute(name) === address),
    ),
    address,
    tags: [
      ...(element.getRootNode() instanceof ShadowRoot ? [] : [{ name: element.localName, nth: rank(() => true) }]),
      ...tags,
    ],
    isCertain: isCertain && address === undefined && text === undefined,
  }
}
