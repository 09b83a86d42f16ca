// What Slidev's client writes into the page around and inside a slide; class names and attributes that it promises nowhere.
// This file runs in Node and in the page.

/** A slide with its layout and its layers, in any view; the attribute is its number. */
export const SLIDE = '[data-slidev-no]'

export function slideNumber(slide: Element): number {
  return Number(slide.getAttribute('data-slidev-no'))
}

/** The root element of every layout. */
export const LAYOUT = '.slidev-layout'

/** Shown in place of a slide that is still being loaded. */
export const LOADING = '.slidev-slide-loading'

/** A component that draws later says by this attribute, in a selector, what it will have drawn. */
export const WAITING = '[data-waitfor]'

/** What a waiting component waits for; undefined where it names nothing. */
export function awaitedSelector(element: Element): string | undefined {
  return element.getAttribute('data-waitfor') || undefined
}

/** Where a Mermaid diagram is drawn, in a shadow root. */
export const MERMAID = '.mermaid'

/** Where Mermaid draws before a diagram is put on its slide; what it could not draw stays there. */
export const MERMAID_WORKSHOP = '#mermaid-rendering-container'

/** A formula; one that could not be read has no drawn formula in it. */
export const FORMULA = '.slidev-katex-wrapper'

/** What stands where a formula or a diagram could not be drawn. */
export const DRAWN_ERRORS = `.katex-error, ${FORMULA}:not(:has(.katex)), pre[border="1 red rounded"]`

/** Monaco's colours are for the screen; Slidev's own exporter makes them valid for print as well. */
export const MONACO_COLOURS = 'style.monaco-colors[media="screen"]'

/** A block of code, and what scrolls around it. */
export const CODE_BLOCK = '.slidev-code'
export const CODE_WRAPPER = '.slidev-code-wrapper'

/** What the last click has shown. */
export const SHOWN_BY_CLICK = '.slidev-vclick-current'

/** With what the classes begin that a click sets and takes away. */
export const CLICK_CLASS_PREFIX = 'slidev-vclick'
