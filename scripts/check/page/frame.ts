import { mountedSlides, parseFrameId } from '../../slidev/print-view.ts'

/** A slide in one click state, as a rule sees it. */
export interface Frame {
  element: HTMLElement
  slide: number
  click: number
}

/** Every mounted slide in every click state, in their order. */
export function framesOf(): Frame[] {
  return mountedSlides().map(element => ({ element, ...parseFrameId(element.id) }))
}
