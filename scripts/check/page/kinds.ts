import type { Edge } from './clip.ts'
import type { Seen, View } from './view.ts'
import { readColour } from './colour.ts'
import { bottomOf, rightOf } from './geometry.ts'

const PICTURES = 'img, video, canvas, iframe, object, embed, input[type=image], .monaco-editor'
const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, image, use'

/** Something that the browser puts in from elsewhere. */
export function isPicture({ element }: Seen): boolean {
  return element.matches(PICTURES)
}

export function isShape({ element }: Seen): boolean {
  return element instanceof SVGElement && element.matches(SHAPES)
}

/** The outermost drawing of inline SVG. */
export function isDrawing({ element }: Seen): boolean {
  return element instanceof SVGSVGElement && element.ownerSVGElement === null
}

export function isClear(colour: string): boolean {
  return (readColour(colour)?.alpha ?? 1) < 0.02
}

function hasBorder(style: CSSStyleDeclaration): boolean {
  return (['Top', 'Right', 'Bottom', 'Left'] as const).some(
    side =>
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      style[`border${side}Style`] !== 'none' &&
      !isClear(style[`border${side}Color`]),
  )
}

/** Whether an element of HTML shows as a box: by its ground, its border or its shadow. */
export function isPaintedBox({ element, style, isVisible }: Seen): boolean {
  return (
    isVisible &&
    !(element instanceof SVGElement && element.ownerSVGElement) &&
    (!isClear(style.backgroundColor) ||
      style.backgroundImage !== 'none' ||
      style.boxShadow !== 'none' ||
      hasBorder(style))
  )
}

/** Whether anything of it is painted, other than text. */
export function isPainted(seen: Seen): boolean {
  return seen.isVisible && (isPicture(seen) || isShape(seen) || isPaintedBox(seen))
}

/** An element and all around it, outwards. */
export function* outwards(seen: Seen | undefined): Generator<Seen> {
  for (let one = seen; one; one = one.parent) yield one
}

export function isWithin(seen: Seen, outer: Seen): boolean {
  let one: Seen | undefined = seen
  while (one && one !== outer) one = one.parent
  return one === outer
}

export function isPlaced({ style }: Seen): boolean {
  return style.position === 'absolute' || style.position === 'fixed'
}

function reachesBeyond({ box }: Seen, edge: Edge, { width, height }: View): boolean {
  return { top: box.y < -1, left: box.x < -1, right: rightOf(box) > width + 1, bottom: bottomOf(box) > height + 1 }[
    edge
  ]
}

/** Whether something that reaches beyond an edge of the slide was placed there, and did not come there with the text. */
export function isPlacedOver(seen: Seen, edge: Edge, view: View): boolean {
  for (const one of outwards(seen)) {
    if (!reachesBeyond(one, edge, view)) return false
    if (isPlaced(one)) return true
  }
  return false
}

/** Whether an author pulled something over an edge of the slide: by a negative offset or a negative margin on that side. */
export function isPulledOver(seen: Seen, edge: Edge, view: View): boolean {
  for (const one of outwards(seen)) {
    if (!reachesBeyond(one, edge, view)) return false
    const styles = one.element.computedStyleMap()
    const isNegative = (property: string): boolean => /^(?:calc\()?-/.test(styles.get(property)?.toString() ?? '')
    if ((isPlaced(one) && isNegative(edge)) || isNegative(`margin-${edge}`)) return true
  }
  return false
}

/** The drawing of inline SVG that something is a part of, other than HTML within it. */
export function drawingOf({ element }: Seen): SVGSVGElement | undefined {
  let drawing = element instanceof SVGElement ? element.ownerSVGElement : null
  while (drawing?.ownerSVGElement) drawing = drawing.ownerSVGElement
  return drawing ?? undefined
}

/** Whether something may leave the order of the document when it is painted. */
function isLifted({ style }: Seen): boolean {
  return (
    style.position !== 'static' ||
    style.zIndex !== 'auto' ||
    style.opacity !== '1' ||
    style.transform !== 'none' ||
    style.float !== 'none' ||
    style.filter !== 'none' ||
    style.mixBlendMode !== 'normal' ||
    style.isolation !== 'auto' ||
    style.clipPath !== 'none' ||
    style.contain !== 'none' ||
    style.translate !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none' ||
    style.willChange !== 'auto'
  )
}

/**
 * Whether something can be painted over another, by the order of the document and what changes it; the browser knows whether
 * it is: https://www.w3.org/TR/CSS22/zindex.html
 */
export function mayLieOver(upper: Seen, lower: Seen): boolean {
  const isLater = (lower.element.compareDocumentPosition(upper.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const drawing = drawingOf(upper)
  if (isLater || (drawing && drawing === drawingOf(lower))) return isLater
  for (const one of outwards(upper)) {
    if (isWithin(lower, one)) return false
    if (isLifted(one)) return true
  }
  return true
}
