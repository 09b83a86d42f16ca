import type { Seen } from './view.ts'
import { outwards } from './kinds.ts'

/** What Markdown becomes, and no slide styles by itself. */
const PLAIN = 'p, li, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, table, thead, tbody, tr, th, td, code, strong, em, a, b, i, br'

/** What stands in a layer of the theme or the deck is the same on every slide; none of what a slide has by itself. */
export function lookOfLayer(element: Element): string | undefined {
  return element.getRootNode() instanceof ShadowRoot || element.closest('[data-slidev-no]')
    ? undefined
    : `layer ${element.localName} ${element.getAttribute('class') ?? ''}`
}

/**
 * What gives text its look: a layer, the theme's style for code, or that for what Markdown becomes; none where the slide has
 * a word in it.
 *
 * @param owner The element of the text.
 * @param looks What it looks like.
 */
export function lookOfText(owner: Seen, looks: string): string | undefined {
  const layer = lookOfLayer(owner.element)
  if (layer !== undefined)
    return layer
  if (owner.element.closest('.slidev-code'))
    return `code ${looks}`
  const around = [
    ...outwards(owner),
  ].map(({ element }) => element)
  const inner = around.slice(0, around.findIndex(element => element.matches('.slidev-layout')))
  const isPlain = inner.length > 0 && inner.every(element => element.matches(PLAIN) && !element.hasAttribute('style') && !element.hasAttribute('class'))
  return isPlain
    ? `${inner.map(element => element.localName).join(' ')} ${looks}`
    : undefined
}
