import type { Seen } from './view.ts'
import { CODE_BLOCK, LAYOUT, SLIDE } from '../../slidev/markup.ts'
import { outwards } from './kinds.ts'
import { isDrawnByLayout } from './vue-origin.ts'

/** What stands in a layer or a layout of the theme or the deck is the same on every slide; none of what a slide has by itself. */
export function lookOfLayer(element: Element): string | undefined {
  if (element.getRootNode() instanceof ShadowRoot) return undefined
  const what = `${element.localName} ${element.getAttribute('class') ?? ''}`
  if (!element.closest(SLIDE)) return `layer ${what}`
  return isDrawnByLayout(element) ? `layout ${what}` : undefined
}

/**
 * What gives text its look, where that is a style and nothing that the slide says itself: the elements around it with their
 * classes, which others may share.
 *
 * @param owner The element of the text.
 * @param looks What it looks like.
 */
export function lookOfText(owner: Seen, looks: string): string | undefined {
  const layer = lookOfLayer(owner.element)
  if (layer !== undefined) return layer
  if (owner.element.closest(CODE_BLOCK)) return `code ${looks}`
  const around = [...outwards(owner)].map(({ element }) => element)
  const inner = around.slice(
    0,
    around.findIndex(element => element.matches(LAYOUT)),
  )
  return inner.length === 0 || inner.some(element => element.hasAttribute('style') || element instanceof SVGElement)
    ? undefined
    : [...inner.map(element => `${element.localName}.${element.getAttribute('class') ?? ''}`), looks].join(' ')
}
