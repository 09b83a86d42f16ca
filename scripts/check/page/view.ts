import type { Box } from '../../model/diagnostic.ts'
import type { Clip } from './clip.ts'
import type { Frame } from './frame.ts'
import type { Linear } from './geometry.ts'
import { isFolded } from './clip.ts'
import { combine, UPRIGHT } from './geometry.ts'
import { clipOfContent, clipOfElement } from './own-clips.ts'

/** An element of a slide that can be seen, or whose content can. */
export interface Seen {
  element: Element
  parent: Seen | undefined
  style: CSSStyleDeclaration
  /** On the slide. */
  box: Box
  /** With the fading of everything around it. */
  opacity: number
  isVisible: boolean
  linear: Linear
  /** What hides parts of the element, from the innermost. */
  clip: Clip | undefined
  /** What hides parts of its content. */
  inner: Clip | undefined
  /** The element whose lines its text stands in. */
  block: Seen
  /** Hidden from screen readers, and so decorative. */
  isDecorative: boolean
}

/** One line of one piece of text, as it is set. */
export interface TextLine {
  node: Text
  owner: Seen
  /** From the top of the line's letters to their foot, whatever letters there are. */
  box: Box
  /** Counted from 0, within its piece of text. */
  index: number
  /** How many lines its piece of text has. */
  lines: number
}

/** All that can be seen of a slide in one click state, measured once for every rule. */
export interface View extends Frame {
  width: number
  height: number
  /** In the order of the document. */
  seen: Seen[]
  lines: TextLine[]
  of: (element: Element) => Seen | undefined
}

interface Around {
  parent: Seen | undefined
  /** What hides parts of what is in the flow, of what is placed absolutely, and of what is fixed. */
  flow: Clip | undefined
  absolute: Clip | undefined
  fixed: Clip | undefined
  isDecorative: boolean
}

const UNSEEN =
  'script, style, template, noscript, head, title, desc, metadata, defs, symbol, clipPath, mask, pattern, marker, linearGradient, radialGradient, filter, .katex-mathml, audio:not([controls])'
/** What is in it is the business of whatever draws it. */
const CLOSED =
  'img, video, canvas, iframe, object, embed, audio, input, textarea, select, progress, meter, .monaco-editor'
const INVISIBLE = 0.01

function linearOf(element: Element, style: CSSStyleDeclaration, parent: Seen | undefined): Linear {
  if (element instanceof SVGSVGElement) {
    const { a, b, c, d } = element.getScreenCTM() ?? UPRIGHT
    return { a, b, c, d }
  }
  let linear = parent?.linear ?? UPRIGHT
  if (!(element instanceof SVGElement)) {
    const zoom = (element.currentCSSZoom ?? 1) / (parent?.element.currentCSSZoom ?? 1)
    if (zoom !== 1) linear = combine(linear, { a: zoom, b: 0, c: 0, d: zoom })
  }
  if (style.rotate !== 'none') {
    // Given as `45deg`, or with an axis in front.
    const angle = (Number.parseFloat(style.rotate.split(' ').at(-1) ?? '0') * Math.PI) / 180
    linear = combine(linear, { a: Math.cos(angle), b: Math.sin(angle), c: -Math.sin(angle), d: Math.cos(angle) })
  }
  if (style.scale !== 'none') {
    const [x = 1, y = x] = style.scale.split(' ').map(Number)
    linear = combine(linear, { a: x, b: 0, c: 0, d: y })
  }
  if (style.transform !== 'none') {
    const { a, b, c, d } = new DOMMatrix(style.transform)
    linear = combine(linear, { a, b, c, d })
  }
  return linear
}

function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes
  const given = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : []
  return given.length > 0 ? given : element.childNodes
}

function holdsFixed(style: CSSStyleDeclaration): boolean {
  return (
    style.transform !== 'none' ||
    style.filter !== 'none' ||
    style.perspective !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none' ||
    style.translate !== 'none' ||
    /\b(?:paint|layout|strict|content)\b/.test(style.contain)
  )
}

function isHiddenFromScreenReaders(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' &&
    !(element instanceof SVGElement) &&
    element.closest('[role=img]') === null
  )
}

/** Measures a mounted slide. */
export function viewOf(frame: Frame): View {
  const canvas = frame.element.getBoundingClientRect()
  const seen: Seen[] = []
  const lines: TextLine[] = []
  const known = new Map<Element, Seen>()
  const range = document.createRange()
  const onSlide = ({ x, y, width, height }: DOMRect): Box => ({ x: x - canvas.x, y: y - canvas.y, width, height })

  function readText(node: Text, owner: Seen): void {
    if (!owner.isVisible || node.data.trim() === '') return
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
    for (const [index, box] of boxes.entries()) {
      lines.push({ node, owner, box: onSlide(box), index, lines: boxes.length })
    }
  }

  function visit(element: Element, around: Around): void {
    if (element.matches(UNSEEN)) return
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.contentVisibility === 'hidden') return
    const { parent } = around
    const own = Number(style.opacity)
    const opacity = (parent?.opacity ?? 1) * own
    if (opacity < INVISIBLE) return
    const box = onSlide(element.getBoundingClientRect())
    const outside =
      style.position === 'fixed' ? around.fixed : style.position === 'absolute' ? around.absolute : around.flow
    const clip = clipOfElement(element, style, box, outside)
    const inner = clipOfContent(element, style, box, clip)
    if (inner && inner !== outside && isFolded(inner) && !inner.isShape) return
    const one: Omit<Seen, 'block'> = {
      element,
      parent,
      style,
      box,
      opacity,
      isVisible: style.visibility === 'visible',
      linear: linearOf(element, style, parent),
      clip,
      inner,
      isDecorative: around.isDecorative || isHiddenFromScreenReaders(element),
    }
    const runsOn =
      style.display === 'inline' ||
      style.display === 'contents' ||
      (element instanceof SVGElement && element.matches('tspan, textPath, a'))
    const whole: Seen = Object.assign(one, { block: parent && runsOn ? parent.block : (one as Seen) })
    seen.push(whole)
    known.set(element, whole)
    if (element.matches(CLOSED)) return
    const isHolder = holdsFixed(style)
    const inside: Around = {
      parent: whole,
      flow: inner,
      absolute: isHolder || style.position !== 'static' ? inner : clip === outside ? around.absolute : clip,
      fixed: isHolder ? inner : clip === outside ? around.fixed : clip,
      isDecorative: whole.isDecorative,
    }
    for (const child of childrenOf(element)) {
      if (child instanceof Element) visit(child, inside)
      else if (child instanceof Text) readText(child, whole)
    }
  }

  for (const child of frame.element.children) {
    visit(child, { parent: undefined, flow: undefined, absolute: undefined, fixed: undefined, isDecorative: false })
  }
  return { ...frame, width: canvas.width, height: canvas.height, seen, lines, of: element => known.get(element) }
}
