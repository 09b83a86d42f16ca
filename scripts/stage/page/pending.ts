import type { FramePlace } from '../../slidev/print-view.ts'
import { isSlideLoaded } from '../../slidev/app.ts'
import {
  awaitedSelector,
  DRAWN_ERRORS,
  LOADING,
  MERMAID,
  MERMAID_WORKSHOP,
  SLIDE,
  slideNumber,
  WAITING,
} from '../../slidev/markup.ts'
import { frameAround, mountedSlides, parseFrameId, PRINT_SLIDE } from '../../slidev/print-view.ts'

/** What is still to come, and where. */
export interface Pending extends Partial<FramePlace> {
  message: string
}

function at(message: string, node: Node | undefined | null): Pending | undefined {
  return node ? { message, ...frameAround(node) } : undefined
}

function pendingSlide(slides: number): Pending | undefined {
  const mounted = new Set(mountedSlides().map(({ id }) => parseFrameId(id).slide))
  if (mounted.size !== slides) return { message: `${mounted.size} slides are mounted, not ${slides}` }
  const missing = [...document.querySelectorAll(`${PRINT_SLIDE} ${SLIDE}`)].find(
    slide => !isSlideLoaded(slideNumber(slide)),
  )
  return at('the slide has not arrived', missing ?? document.querySelector(LOADING))
}

/** What a click has not shown yet cannot be seen, and need not be. */
function isDrawn(element: Element, selector: string): boolean {
  const awaited = element.querySelector(selector)
  return awaited !== null && (awaited.checkVisibility() || !element.checkVisibility())
}

function pendingComponent(): Pending | undefined {
  for (const element of document.querySelectorAll(WAITING)) {
    const selector = awaitedSelector(element)
    if (selector !== undefined && !isDrawn(element, selector)) return at(`the slide waits for ${selector}`, element)
  }
  return undefined
}

function pendingDiagram(): Pending | undefined {
  // Between the arrival of Mermaid itself and its first line, nothing is on its way and nothing changes.
  const undrawn = [...document.querySelectorAll(`${SLIDE} ${MERMAID}`)].find(
    ({ shadowRoot }) => shadowRoot?.childElementCount === 0,
  )
  const failed = document.querySelectorAll(DRAWN_ERRORS).length
  return undrawn || document.querySelectorAll(`${MERMAID_WORKSHOP} > *`).length > failed
    ? { message: 'a Mermaid diagram is being drawn', ...(undrawn && frameAround(undrawn)) }
    : undefined
}

function pendingMedia(): Pending | undefined {
  if (document.fonts.status !== 'loaded') return { message: 'a font is being loaded' }
  const image = [...document.images].find(({ complete }) => !complete)
  if (image) return at(`an image is being loaded: ${image.currentSrc || image.src}`, image)
  const video = [...document.querySelectorAll('video')].find(
    ({ readyState, error, networkState, preload }) =>
      readyState < HTMLMediaElement.HAVE_CURRENT_DATA &&
      !error &&
      networkState === HTMLMediaElement.NETWORK_LOADING &&
      preload !== 'none',
  )
  return video && at(`a video is being loaded: ${video.currentSrc}`, video)
}

function pendingContent(): Pending | undefined {
  return pendingComponent() ?? pendingDiagram() ?? pendingMedia()
}

/** The first thing that the print view is still waiting for, where so many slides are to be mounted. */
export function pendingInPrint(slides: number): Pending | undefined {
  return pendingSlide(slides) ?? pendingContent()
}

/** The first thing that the player is still waiting for, where it is to show a slide. */
export function pendingInPlayer(slide: number): Pending | undefined {
  const isShown = [...document.querySelectorAll(SLIDE)].some(
    element => slideNumber(element) === slide && element.checkVisibility() && isSlideLoaded(slide),
  )
  return isShown ? pendingContent() : { message: 'the slide has not arrived', slide }
}
