const HIDDEN = '.slidev-vclick-hidden, [aria-hidden=true], [hidden], script, style, h1'
const PICTURE = 'svg, img, [role=img]'

/** Calls back with what slide `no()` says, line by line, whenever that changes; until the returned function is called. */
export function hearSlide(window: Window, no: () => number, hear: (lines: string[]) => void): () => void {
  let isAsked = false
  const read = (): void => {
    isAsked = false
    const slide = shownSlide(window, no())
    if (slide !== undefined) hear(linesOf(slide))
  }
  // Once a frame at most: a drawing may change a hundred of its parts at once.
  const ask = (): void => {
    if (!isAsked) window.requestAnimationFrame(read)
    isAsked = true
  }
  const observer = new MutationObserver(ask)
  observer.observe(window.document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  ask()
  return () => observer.disconnect()
}

/** The slide, where it is there and the one before it has gone. */
function shownSlide(window: Window, no: number): HTMLElement | undefined {
  const shown = [...window.document.querySelectorAll<HTMLElement>('.slidev-page')].filter(
    page => page.style.display !== 'none' && page.getBoundingClientRect().width > 0,
  )
  const [slide] = shown
  return shown.length === 1 && slide?.dataset.slidevNo === String(no) ? slide : undefined
}

/**
 * A line for each run of text that stands apart from what is before and after it, and for a picture its alternative.
 * The title is left out.
 */
function linesOf(slide: HTMLElement): string[] {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    const text = line.replaceAll(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? ''
    if (node.nodeType !== Node.ELEMENT_NODE) return
    const element = node as Element
    if (element.matches(HIDDEN) || !element.checkVisibility()) return
    const isPicture = element.matches(PICTURE)
    const isApart =
      isPicture || element.localName === 'br' || !/^(?:inline|contents)/.test(getComputedStyle(element).display)
    if (isApart) end()
    if (isPicture) line = alternativeOf(element)
    else for (const child of element.childNodes) visit(child)
    if (isApart) end()
  }
  visit(slide)
  end()
  return [...new Set(lines)]
}

function alternativeOf(picture: Element): string {
  const named = (attribute: string): string =>
    (picture.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map(id => (id === '' ? '' : (picture.ownerDocument.getElementById(id)?.textContent ?? '')))
      .join(' ')
  const description = picture.querySelector(':scope > desc')?.textContent ?? named('aria-describedby')
  const label =
    picture.getAttribute('alt') ??
    picture.getAttribute('aria-label') ??
    (named('aria-labelledby').trim() || (picture.querySelector(':scope > title')?.textContent ?? ''))
  return (description.trim() || label).replace(/\s+/g, ' ').trim()
}
