import { closest, elementsIn } from './walk.ts'

/** The words of an element that are shown, and not hidden from screen readers. */
export function shownWords(element: Element): string {
  return [element, ...elementsIn(element)]
    .filter(inner => !closest(inner, '[aria-hidden=true]') && inner.checkVisibility({ visibilityProperty: true }))
    .flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
    .map(({ nodeValue }) => nodeValue ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
