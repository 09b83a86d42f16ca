/** A slide in one click state, as a rule sees it. */
export interface Frame {
  element: HTMLElement
  slide: number
  click: number
}

/** Every mounted slide in every click state, in their order. */
export function framesOf(document: Document): Frame[] {
  return [...document.querySelectorAll<HTMLElement>('.print-slide-container')].map(element => {
    const [slide, click] = element.id.split('-')
    return { element, slide: Number(slide), click: Number(click) - 1 }
  })
}
