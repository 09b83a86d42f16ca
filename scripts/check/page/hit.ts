import type { Point } from './geometry.ts'
import type { Seen, View } from './view.ts'
import { PRINT_SLIDE } from '../../slidev/print-view.ts'

const REACHABLE = '*, *::before, *::after { pointer-events: auto !important }'

/** Lets the browser find every element at a point, also those that let the mouse through; gives the way back. */
export function makeReachable(): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(REACHABLE)
  const roots = [
    document,
    ...[...document.querySelectorAll(`${PRINT_SLIDE} *`)].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ]
  for (const root of roots) root.adoptedStyleSheets.push(sheet)
  return () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter(one => one !== sheet)
  }
}

/** Brings a slide to where the browser can be asked what lies at its points. */
export function bringIntoSight({ element }: View): DOMRect {
  const { top, bottom } = element.getBoundingClientRect()
  // A slide may be a part of a pixel taller than the window.
  if (top < -1 || bottom > innerHeight + 1) scrollTo({ top: scrollY + top, behavior: 'instant' })
  return element.getBoundingClientRect()
}

function* within(root: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    // A shadow root answers with what lies around it, too.
    if (root instanceof ShadowRoot && element.getRootNode() !== root) continue
    if (element.shadowRoot) yield* within(element.shadowRoot, x, y)
    yield element
  }
}

/** Everything that is painted at a point of a slide, from the top down. */
export function paintedAt(view: View, { x, y }: Point): Seen[] {
  const { left, top } = bringIntoSight(view)
  return [...within(document, left + x, top + y)].flatMap(element => {
    const seen = view.of(element)
    return seen?.isVisible ? [seen] : []
  })
}
