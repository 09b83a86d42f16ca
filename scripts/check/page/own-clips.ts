import type { Box } from '../../model/diagnostic.ts'
import type { Clip } from './clip.ts'

/** Of an element that hides what lies beyond it: what can be seen through it. */
function paddingBox(element: Element, box: Box): Box {
  if (!(element instanceof HTMLElement) || element.offsetWidth === 0 || element.offsetHeight === 0) return box
  const x = box.width / element.offsetWidth
  const y = box.height / element.offsetHeight
  return {
    x: box.x + element.clientLeft * x,
    y: box.y + element.clientTop * y,
    width: element.clientWidth * x,
    height: element.clientHeight * y,
  }
}

const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'

/** What hides parts of an element's content: itself, by what it does with what lies beyond it, and all around it. */
export function clipOfContent(
  element: Element,
  style: CSSStyleDeclaration,
  box: Box,
  outer: Clip | undefined,
): Clip | undefined {
  const isContained = /\b(?:paint|strict|content)\b/.test(style.contain) || style.contentVisibility === 'auto'
  const x = style.overflowX !== 'visible' || isContained
  const y = style.overflowY !== 'visible' || isContained
  if (
    (!x && !y) ||
    style.display.startsWith('inline ') ||
    style.display === 'inline' ||
    (element instanceof SVGElement && !element.matches('svg, foreignObject'))
  )
    return outer
  // A drawing within a drawing is measured by what is drawn in it, not by the window it is seen through.
  if (element instanceof SVGSVGElement && element.ownerSVGElement) return outer
  return {
    by: element,
    box: paddingBox(element, box),
    x,
    y,
    scrollsX: scrolls(style.overflowX),
    scrollsY: scrolls(style.overflowY),
    isShape: false,
    outer,
  }
}

/** What hides parts of an element itself: its shape, and all around it. */
export function clipOfElement(
  element: Element,
  style: CSSStyleDeclaration,
  box: Box,
  outer: Clip | undefined,
): Clip | undefined {
  const corners = /^rect\((.+)\)$/.exec(style.clip)?.[1]?.split(/,?\s+/).map(Number.parseFloat)
  if (corners && (style.position === 'absolute' || style.position === 'fixed')) {
    const [top = 0, right = 0, bottom = 0, left = 0] = corners
    return {
      by: element,
      box: {
        x: box.x + (left || 0),
        y: box.y + (top || 0),
        width: (Number.isNaN(right) ? box.width : right) - (left || 0),
        height: (Number.isNaN(bottom) ? box.height : bottom) - (top || 0),
      },
      x: true,
      y: true,
      scrollsX: false,
      scrollsY: false,
      isShape: false,
      outer,
    }
  }
  if (style.clipPath === 'none') return outer
  return { by: element, box, x: false, y: false, scrollsX: false, scrollsY: false, isShape: true, outer }
}
