import { shownWords } from './shown-words.ts'

/** What the print paints without a tag, right after the element that it is in: a frame’s page, a choice’s value. */
const HELD = 'iframe, object, embed, select'

/** Has an element painted in one go, and a ground that nobody sees first: what paints nothing itself is nothing in the print. */
function paintAsOne(element: HTMLElement): void {
  element.style.setProperty('isolation', 'isolate', 'important')
  if (getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)')
    element.style.setProperty('background-color', 'rgb(255 255 255 / 0.004)', 'important')
}

/** The page in a frame, where it is one that we may read. */
function pageIn(element: Element): Document | undefined {
  const page = element instanceof HTMLIFrameElement ? element.contentDocument : null
  return page?.body ? page : undefined
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What a frame without a title is called: as the page in it, else by all that this says. */
export function nameOfFrame(element: Element): string {
  const page = pageIn(element)
  return page === undefined ? '' : squeeze(page.title) || shownWords(page.body)
}

/** What a choice shows. */
export function choiceOf(select: HTMLSelectElement): string {
  const shown = select.multiple || select.size > 1 ? [...select.options] : [...select.selectedOptions]
  return shown.map(option => option.label.trim()).join(', ')
}

/** The words that are painted in an element and carry no tag; empty where nobody may read them. */
export function innerWords(element: Element): string | undefined {
  if (!(element instanceof HTMLElement) || !element.matches(HELD)) return undefined
  paintAsOne(element)
  if (element instanceof HTMLSelectElement) return choiceOf(element)
  return pageIn(element)?.body.textContent ?? ''
}
