// Popups, tooltips and menus are drawn by floating-vue, which Slidev uses for twoslash and offers to every component: at the
// end of the document, at the place in the window where what they belong to was. This file runs in the page.
import { POPUP_CONTAINER, PRINT_SLIDE } from './print-view.ts'

/** A popup that is shown. */
export const POPUP = '.v-popper__popper--shown'

/** What a popup belongs to. */
export function referenceOf(popup: Element): Element | undefined {
  return document.querySelector(`[aria-describedby~="${CSS.escape(popup.id)}"]`) ?? undefined
}

/** The mounted slide that a popup belongs to. */
export function slideOfPopup(popup: Element): Element | undefined {
  return referenceOf(popup)?.closest(PRINT_SLIDE) ?? undefined
}

/** Whether a popup has the look that Slidev gives those in its own container. */
export function isInContainer(popup: Element): boolean {
  return popup.closest(POPUP_CONTAINER) !== null
}

/** Has all popups find their place again: twoslash listens to this event of another program for that. */
export function replacePopups(): void {
  window.dispatchEvent(new Event('vitepress:codeGroupTabActivate'))
}
