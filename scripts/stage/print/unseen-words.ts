import type { LostWords } from './notes.ts'
import { describe } from './names.ts'
import { shownWords } from './shown-words.ts'
import { closest, elementsIn, frameOf, parentOf } from './walk.ts'

const HTML = 'http://www.w3.org/1999/xhtml'
/** What says nothing, or what has just happened, which on paper nothing does. */
const SAID_OTHERWISE = '[aria-hidden=true], [role=status], [role=alert], [aria-live]:not([aria-live=off])'

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

/** What takes words out of sight, and how it does not. */
const IN_PLACE = { clip: 'auto', 'clip-path': 'none', overflow: 'visible', 'text-indent': '0', background: 'none' }
/** A line as small as can be where nothing else keeps its place. */
const SMALL = {
  width: 'max-content',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: 'none',
  'font-size': '1px',
  'line-height': '1',
  'white-space': 'nowrap',
}
const CLEAR = { color: 'transparent', 'text-shadow': 'none', '-webkit-text-fill-color': 'transparent' }

function put(element: Element, style: Record<string, string>): void {
  if (!(element instanceof HTMLElement)) return
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important')
}

/** Whether all text of an element lies where it is printed. */
function isPrinted(element: Element, frame: Element): boolean {
  const range = document.createRange()
  range.selectNodeContents(element)
  const { left, top, right, bottom, width } = range.getBoundingClientRect()
  const lies = ({ left: from, top: over, right: to, bottom: under }: DOMRect): boolean =>
    left > from - 0.5 && top > over - 0.5 && right < to + 0.5 && bottom < under + 0.5
  if (width === 0 || !lies(frame.getBoundingClientRect())) return false
  for (let at = parentOf(element); at && at !== frame; at = parentOf(at))
    if (/hidden|clip|auto|scroll/.test(getComputedStyle(at).overflow) && !lies(at.getBoundingClientRect())) return false
  return true
}

/** Lets an element that is hidden from sight be printed, in letters without colour; whether it is. */
function letBePrinted(element: Element, frame: Element): boolean {
  const isLoose = /^(?:absolute|fixed)$/.test(getComputedStyle(element).position)
  put(element, { ...IN_PLACE, ...(isLoose ? SMALL : {}) })
  for (const inner of [element, ...elementsIn(element)]) put(inner, isLoose ? { ...CLEAR, 'font-size': '1px' } : CLEAR)
  if (isPrinted(element, frame)) return true
  if (!isLoose) return false
  put(element, { left: '0', top: '0', right: 'auto', bottom: 'auto', transform: 'none' })
  const corner = frame.getBoundingClientRect()
  const { left, top } = element.getBoundingClientRect()
  put(element, { left: `${corner.left - left}px`, top: `${corner.top - top}px` })
  return isPrinted(element, frame)
}

/**
 * Has words printed that are hidden from sight and kept for screen readers (`sr-only`), in letters without colour: what
 * cannot be seen is not printed at all.
 *
 * @param root what is printed
 * @param pictures what has a name of its own
 * @returns the words that are not printed even so
 */
export function printUnseenWords(root: ParentNode, pictures: ReadonlyMap<Element, string>): LostWords[] {
  const found: { element: Element; frame: Element; words: string }[] = []
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
    if (/[\p{L}\p{N}]/u.test(words) && !isNamed) found.push({ element, frame, words })
  }
  return found
    .filter(({ element, frame }) => !letBePrinted(element, frame))
    .map(({ element, frame, words }) => ({ frame: frame.id, element: describe(element), words }))
}
