import type { Seen } from './view.ts'
import { outwards } from './kinds.ts'

function isTold(text: string | null | undefined): boolean {
  return text !== undefined && text !== null && text.trim() !== ''
}

/** Whether an element has a name of its own for screen readers: https://www.w3.org/TR/accname-1.2/ */
export function isNamed(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .some(id => id !== '' && isTold(root.getElementById(id)?.textContent))
  const title =
    element.getRootNode() instanceof ShadowRoot || element instanceof SVGElement
      ? element.querySelector(':scope > title')?.textContent
      : undefined
  return (
    labelled || isTold(element.getAttribute('aria-label')) || isTold(element.getAttribute('title')) || isTold(title)
  )
}

/** Whether somebody who listens is told what something shows by what is around it, or is spared it. */
export function isToldAround(seen: Seen): boolean {
  return outwards(seen.parent).some(({ element }) => {
    const role = element.getAttribute('role')
    return (
      element.getAttribute('aria-hidden') === 'true' ||
      (role === 'img' && isNamed(element)) ||
      (element.matches('figure') && (isNamed(element) || isTold(element.querySelector('figcaption')?.textContent))) ||
      (element.matches('a, button, [role=link], [role=button]') && (isNamed(element) || isTold(element.textContent))) ||
      (role === 'group' && isNamed(element))
    )
  })
}

/** Whether it says itself that it shows nothing to be told. */
export function isDecorative(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    ['presentation', 'none'].includes(element.getAttribute('role') ?? '')
  )
}
