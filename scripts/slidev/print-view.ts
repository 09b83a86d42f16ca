// The print view is the page on which Slidev mounts all slides in all click states, one below the other. It is made for
// Slidev's own exporter and documented nowhere. This file runs in Node and in the page.

/** A slide in one click state, by its place in the deck. */
export interface FramePlace {
  /** Counted from 1. */
  slide: number
  /** Counted from 0. */
  click: number
}

/** Each mounted slide in each of its click states. */
export const PRINT_SLIDE = '.print-slide-container'

/** What holds the mounted slides. */
export const PRINT_CONTENT = '#print-content'

/** Everything between the document and the mounted slides, each with a background, a size and a scroll position of its own. */
export const PRINT_ANCESTORS = 'html, body, #app, #page-root, #print-container, #print-content'

/** Where popups are put that belong to a slide: outside of it. */
export const POPUP_CONTAINER = '#twoslash-container'

/** What the player draws a slide in, as large as the window allows. */
export const PLAYED_SLIDE = '#slide-content'

/** The address that mounts slides: every click state of each, or the state after its last click. */
export function printAddress(origin: string, slides: readonly number[], withClicks: boolean): string {
  return `${origin}/print?${new URLSearchParams({ print: withClicks ? 'clicks' : 'true', range: slides.join(',') })}`
}

/** All slides of a deck that is one page, whose router is after the `#`. */
export function printRoute(page: string): string {
  return `${page}#/print?print=true`
}

/** The address at which the player shows a slide in a click state. */
export function playerAddress(origin: string, { slide, click }: FramePlace): string {
  return `${origin}/${slide}?clicks=${click}`
}

/** The print view names a mounted slide `007-03`: slide 7, after two clicks. */
export function parseFrameId(id: string): FramePlace {
  const [slide = '0', click = '1'] = id.split('-')
  return { slide: Number(slide), click: Number(click) - 1 }
}

/** The mounted slides, in the order of the deck. */
export function mountedSlides(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(PRINT_SLIDE)]
}

/** The mounted slide around a node. */
export function frameAround(node: Node): FramePlace | undefined {
  const slide = (node instanceof Element ? node : node.parentElement)?.closest(PRINT_SLIDE)
  return slide ? parseFrameId(slide.id) : undefined
}
