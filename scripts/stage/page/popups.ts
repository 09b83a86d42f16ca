import { isInContainer, POPUP, referenceOf, replacePopups, slideOfPopup } from '../../slidev/popups.ts'
import { PRINT_SLIDE } from '../../slidev/print-view.ts'

const COPY = 'data-deck-popup'
const ORIGINAL = 'data-deck-popup-original'

/** Each slide where the player has it: in the window's corner. Only there do popups find their places. */
const STACKED = `${PRINT_SLIDE} { position: fixed !important; top: 0; left: 0 }`
const REPLACED = `
  [${ORIGINAL}] { opacity: 0 !important }
  @media print { [${ORIGINAL}] { display: none !important } }`

function addStyle(css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  return style
}

function copyTo(slide: Element, popup: HTMLElement): void {
  const copy = popup.cloneNode(true) as HTMLElement
  copy.setAttribute(COPY, '')
  copy.style.position = 'absolute'
  if (isInContainer(popup)) copy.style.width = 'max-content'
  slide.append(copy)
}

/**
 * Puts a copy of each popup onto the slide that it belongs to, at the place that it has in the player: they are drawn outside
 * of the slides, of which one page has many. Resolves with what `settled` resolves with.
 */
export async function placePopups<Result>(settled: () => Promise<Result>): Promise<Result | undefined> {
  for (const copy of document.querySelectorAll(`[${COPY}]`)) copy.remove()
  const originals = [...document.querySelectorAll<HTMLElement>(POPUP)]
  for (const original of originals) original.removeAttribute(ORIGINAL)
  const popups = originals.flatMap(popup => {
    const slide = slideOfPopup(popup)
    return slide ? [{ popup, slide }] : []
  })
  if (popups.length === 0) return undefined
  const stacked = addStyle(STACKED)
  replacePopups()
  const result = await settled()
  for (const { popup, slide } of popups) copyTo(slide, popup)
  stacked.remove()
  for (const original of originals) original.setAttribute(ORIGINAL, '')
  if (!document.querySelector(`style[${ORIGINAL}]`)) addStyle(REPLACED).setAttribute(ORIGINAL, '')
  return result
}

/** The player loads the next slide and the one before as well, and shows their popups in a corner of this one: a fault of Slidev, which no export repeats. */
export function hidePopupsOfOthers(): void {
  for (const popup of document.querySelectorAll<HTMLElement>(POPUP)) {
    if (referenceOf(popup)?.checkVisibility() === false) popup.style.display = 'none'
  }
}
