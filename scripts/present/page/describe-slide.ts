/** What a slide says, line by line: the text of what is shown, and for a picture its alternative. The title is left out. */
export async function describeSlide(window: Window): Promise<string[]> {
  // Until the slide is there that was asked for.
  await new Promise(resolve => window.setTimeout(resolve, 350))
  const slide = [...window.document.querySelectorAll<HTMLElement>('.slidev-page')].find(
    page => page.style.display !== 'none' && page.getBoundingClientRect().width > 0,
  )
  return slide === undefined ? [] : linesOf(slide)
}

const BLOCKS = 'p, li, h2, h3, h4, blockquote, pre, td, th, figcaption, dt, dd'

function linesOf(slide: HTMLElement): string[] {
  const lines: string[] = []
  const found = slide.querySelectorAll<HTMLElement>(`${BLOCKS}, svg, img, [role=img]`)
  for (const element of found) {
    if (element.closest('.slidev-vclick-hidden, [aria-hidden=true], [hidden], h1')) continue
    const picture = element.closest('svg, [role=img]')
    if (picture !== null && picture !== element) continue
    if (element.matches('svg, img, [role=img]')) lines.push(alternativeOf(element))
    else if (element.querySelector(BLOCKS) === null) lines.push(element.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  }
  return [...new Set(lines.filter(line => line !== ''))]
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
