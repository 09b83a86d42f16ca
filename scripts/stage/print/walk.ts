import { PRINT_SLIDE } from '../../slidev/print-view.ts'

/** What is printed on pages of its own: a slide, or a section of the handout. */
export const FRAME = `${PRINT_SLIDE}, body > section`

/** Every element under a root, those in open shadow trees too, each before its children. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot)
    yield* elementsIn(element)
  }
}

/** The element around another one, across the edges of shadow trees. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** The nearest element from one outward that a selector matches, across the edges of shadow trees. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.matches(selector)) return at
  return null
}

/** The slide that an element is on. */
export function frameOf(element: Element): Element | null {
  return closest(element, FRAME)
}

/** The language that an element is in. */
export function languageOf(element: Element): string {
  return closest(element, '[lang]')?.getAttribute('lang') ?? ''
}
