import type { LostWords } from './notes.ts'
import { describe } from './names.ts'
import { shownWords } from './shown-words.ts'
import { closest, elementsIn, frameOf, parentOf } from './walk.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
/** What says its words elsewhere (a link its name), or says what has just happened, which on paper nothing does. */
const SAID_OTHERWISE = '[aria-hidden=true], a[href], [role=status], [role=alert], [aria-live]:not([aria-live=off])'

/** Whether insets from two opposite edges meet, in a box so large. */
function meet(from: string, to: string, size: number): boolean {
  const [start = 0, end = 0] = [from, to].map(length => {
    const value = Number.parseFloat(length)
    return length.endsWith('%') ? (value / 100) * size : value
  })
  return start + end >= size - 0.01
}

/** Whether a computed `clip` or `clip-path` leaves nothing of a box. */
function leavesNothing({ clip, clipPath, position }: CSSStyleDeclaration, { width, height }: DOMRect): boolean {
  const edges = clip.match(/-?[\d.]+(?=px)/g)?.map(Number)
  if (edges?.length === 4 && /^(?:absolute|fixed)$/.test(position)) {
    const [top = 0, right = 0, bottom = 0, left = 0] = edges
    if (right - left <= 1 && bottom - top <= 1) return true
  }
  const [, shape, given = ''] = /^(inset|circle|polygon)\((.*)\)$/.exec(clipPath) ?? []
  if (shape === 'circle') return /^0(?:px|%)?(?: |$)/.test(given)
  if (shape === 'polygon') return new Set(given.split(',').map(point => point.trim())).size === 1
  if (shape !== 'inset') return false
  const [top = '', right = top, bottom = top, left = right] = given.replace(/ round .*/, '').split(' ')
  return meet(top, bottom, height) || meet(left, right, width)
}

/** Whether what an element is in was scrolled on from it: it is out of everybody's way, and comes back. */
function isScrolledAway(element: Element, frame: Element): boolean {
  for (let at = parentOf(element); at && at !== frame; at = parentOf(at))
    if (at.scrollTop !== 0 || at.scrollLeft !== 0) return true
  return false
}

/** Whether text of its own lies, all of it, where no scrolling leads: at the left of the slide, or above it. */
function isAway(element: Element, frame: DOMRect): boolean {
  if (![...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()))
    return false
  const range = document.createRange()
  range.selectNodeContents(element)
  const { right, bottom, width, height } = range.getBoundingClientRect()
  return width > 0 && height > 0 && (right <= frame.left || bottom <= frame.top)
}

/** Whether an element is hidden from sight in one of the ways by which screen readers still get it. */
function isUnseen(element: Element, frame: Element): boolean {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const isDot = box.width <= 1 && box.height <= 1 && /^(?:hidden|clip)/.test(style.overflow)
  return (
    isDot ||
    leavesNothing(style, box) ||
    (isAway(element, frame.getBoundingClientRect()) && !isScrolledAway(element, frame))
  )
}

/**
 * Finds words that are hidden from sight and kept for screen readers (`sr-only`), of which the print makes nothing at all.
 *
 * @param root what is printed
 * @param pictures what has a name of its own
 */
export function findUnseenWords(root: ParentNode, pictures: ReadonlyMap<Element, string>): LostWords[] {
  const found: LostWords[] = []
  const done = new Set<Element>()
  for (const element of elementsIn(root)) {
    if (pictures.has(element)) for (const inner of elementsIn(element)) done.add(inner)
    const frame = frameOf(element)
    if (!frame || element === frame || done.has(element) || pictures.has(element)) continue
    if (element.namespaceURI !== HTML || closest(element, SAID_OTHERWISE)) continue
    // What waits for its click is no more seen than heard.
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !isUnseen(element, frame))
      continue
    for (const inner of elementsIn(element)) done.add(inner)
    const words = shownWords(element)
    const isNamed = [...pictures].some(([picture, name]) => frameOf(picture) === frame && name.includes(words))
    if (/[\p{L}\p{N}]/u.test(words) && !isNamed) found.push({ frame: frame.id, element: describe(element), words })
  }
  return found
}
