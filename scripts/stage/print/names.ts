import { FRAME } from './walk.ts'

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

function referenced(element: Element, attribute: string): string {
  const root = element.getRootNode() as Document | ShadowRoot
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(id => id !== '')
  return squeeze(ids.map(id => root.getElementById(id)?.textContent ?? '').join(' '))
}

/** The child of a drawing that names it. */
function titleIn(element: Element): string {
  const title = [...element.children].find(({ localName }) => localName === 'title')
  return squeeze(title?.textContent ?? '')
}

function descriptionIn(element: Element): string {
  const description = [...element.children].find(({ localName }) => localName === 'desc')
  return squeeze(description?.textContent ?? '')
}

/** What a picture is called, by whatever its author used; empty where nothing names it. */
export function nameOfPicture(element: Element): string {
  const label = squeeze(element.getAttribute('aria-label') ?? '')
  const name =
    referenced(element, 'aria-labelledby') ||
    label ||
    squeeze(element.getAttribute('alt') ?? '') ||
    titleIn(element) ||
    squeeze(element.getAttribute('title') ?? '')
  const more = referenced(element, 'aria-describedby') || descriptionIn(element)
  if (name === '' || more === '' || name.includes(more)) return name || more
  return `${name}${/[.!?…:]$/.test(name) ? '' : '.'} ${more}`
}

/** What a link is called. */
export function nameOfLink(link: Element): string {
  const pictures = [...link.querySelectorAll('img[alt], [role=img]')].map(nameOfPicture)
  return (
    referenced(link, 'aria-labelledby') ||
    squeeze(link.getAttribute('aria-label') ?? '') ||
    squeeze([link.textContent, ...pictures].join(' ')) ||
    squeeze(link.getAttribute('title') ?? '')
  )
}

/** A name for an element that its author recognizes. */
export function describe(element: Element): string {
  const address = element.getAttribute('src') ?? element.getAttribute('data')
  if (address !== null && !address.startsWith('data:')) return `<${element.localName} src="${address}">`
  const names = [...element.classList].slice(0, 2).map(name => `.${name}`)
  const id = element.id === '' || element.matches(FRAME) ? '' : `#${element.id}`
  return `<${element.localName}>${id || names.join('') ? ` (${id}${names.join('')})` : ''}`
}
