import { ADDRESS_TELLER } from '../../../slidev/file-patches.ts'
import { changeUrls, partsOfAddress } from './style-urls.ts'

// Runs in the page of a deck that is one file. Its code names files of the site as it always does (`/crowd.png`, also put
// together while it runs); here each is given what the page itself holds of it, where it would otherwise be asked for.

/** Attributes by which an element asks for a file, or leads to one. */
const ATTRIBUTES = ['src', 'srcset', 'poster', 'data', 'href', 'xlink:href', 'style']

type Setter = (this: Element, value: string) => void
type Markup = (this: Element, place: InsertPosition, markup: string) => void

/** Has every request of the page for one of these files answered by its data: URL; each by its address in the site. */
export function answerFiles(files: Readonly<Record<string, string>>): void {
  const made = new Map<string, string>()

  /** A short address of what a data: URL holds, the same for each who asks. */
  function urlOf(address: string, data: string): string {
    const known = made.get(address)
    if (known !== undefined) return known
    const [head = '', body = ''] = data.split(',')
    const bytes = Uint8Array.from(atob(body), letter => letter.charCodeAt(0))
    const url = URL.createObjectURL(new Blob([bytes], { type: head.slice('data:'.length).replace(';base64', '') }))
    made.set(address, url)
    return url
  }

  function decoded(path: string): string {
    try {
      return decodeURI(path)
    } catch {
      return path
    }
  }

  /** What takes the place of an address; itself where it is none of the files. */
  function answer(value: string): string {
    // The address of a file as the browser completes it: the site's root is the disk's.
    const given = value.trim().replace(/^file:\/\/\/(?:[a-z]:\/)?/i, '/')
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(given)) return value
    const { path, fragment } = partsOfAddress(given)
    const address = `/${decoded(path).replace(/^\.?\//, '')}`
    const data = Object.hasOwn(files, address) ? files[address] : undefined
    return data === undefined ? value : urlOf(address, data) + fragment
  }

  function inList(value: string): string {
    return value.replaceAll(/[^\s,]\S*[^\s,]/g, answer)
  }

  function answerFor(attribute: string, value: unknown): string {
    const text = String(value)
    if (attribute === 'style') return changeUrls(text, answer)
    return attribute === 'srcset' ? inList(text) : answer(text)
  }

  const { setAttribute, setAttributeNS } = Element.prototype
  const setMarkup = setterOf(Element.prototype, 'innerHTML')

  /** A file that a link leads to is saved under its own name, rather than shown in place of the deck. */
  function saveUnder(link: Element, address: string): void {
    const { path } = partsOfAddress(address)
    if (!link.hasAttribute('download')) setAttribute.call(link, 'download', path.split('/').at(-1) ?? '')
  }

  function mend(element: Element): void {
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name)
      const url = value === null ? value : answerFor(name, value)
      if (url === null || url === value) continue
      setAttribute.call(element, name, url)
      if (element.localName === 'a' && name === 'href') saveUnder(element, String(value))
    }
  }

  function inMarkup(markup: string): string {
    const template = document.createElement('template')
    setMarkup.call(template, markup)
    const elements = [...template.content.querySelectorAll(ATTRIBUTES.map(name => `[${CSS.escape(name)}]`).join(','))]
    elements.forEach(mend)
    return template.innerHTML
  }

  /** Markup that names none of the files stays as it was written. */
  function inNamed(markup: unknown): string {
    const text = String(markup)
    return Object.keys(files).some(address => text.includes(address.split('/').at(-1) ?? '')) ? inMarkup(text) : text
  }

  function setterOf(prototype: object, property: string): Setter {
    return Object.getOwnPropertyDescriptor(prototype, property)?.set ?? (() => {})
  }

  /** Has what is given to a property changed before it is. */
  function redefine({ prototype }: { prototype: object }, property: string, change: (value: unknown) => string): void {
    const found = Object.getOwnPropertyDescriptor(prototype, property)
    const set = setterOf(prototype, property)
    if (found === undefined) return
    const changing = function (this: Element, value: unknown): void {
      set.call(this, change(value))
    }
    Object.defineProperty(prototype, property, { ...found, get: found.get, set: changing })
  }

  redefine(Element, 'innerHTML', inNamed)
  redefine(Element, 'outerHTML', inNamed)
  redefine(ShadowRoot, 'innerHTML', inNamed)
  const insert: Markup = Element.prototype.insertAdjacentHTML
  Element.prototype.insertAdjacentHTML = function (this: Element, place: InsertPosition, markup: string): void {
    insert.call(this, place, inNamed(markup))
  }

  const inAddress = (value: unknown): string => answer(String(value))
  for (const sort of [
    HTMLImageElement,
    HTMLMediaElement,
    HTMLSourceElement,
    HTMLTrackElement,
    HTMLIFrameElement,
    HTMLEmbedElement,
    HTMLInputElement,
    HTMLScriptElement,
  ])
    redefine(sort, 'src', inAddress)
  for (const sort of [HTMLImageElement, HTMLSourceElement]) redefine(sort, 'srcset', value => inList(String(value)))
  redefine(HTMLVideoElement, 'poster', inAddress)
  redefine(HTMLObjectElement, 'data', inAddress)
  redefine(HTMLLinkElement, 'href', inAddress)

  Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
    const given = ATTRIBUTES.includes(name) ? answerFor(name, value) : value
    setAttribute.call(this, name, given)
    if (this.localName === 'a' && name === 'href' && given !== String(value)) saveUnder(this, String(value))
  }
  Element.prototype.setAttributeNS = function (this: Element, space: string | null, name: string, value: string): void {
    setAttributeNS.call(this, space, name, ATTRIBUTES.includes(name) ? answerFor(name, value) : value)
  }

  redefine(CSSStyleDeclaration, 'cssText', value => changeUrls(String(value), answer))
  const { setProperty } = CSSStyleDeclaration.prototype
  CSSStyleDeclaration.prototype.setProperty = function (name, value, priority): void {
    setProperty.call(this, name, value === null ? value : changeUrls(String(value), answer), priority)
  }
  // Other styles are seen before they are drawn, unless somebody measures before.
  new MutationObserver(changes => {
    for (const { target, addedNodes } of changes) {
      const added = [...addedNodes].filter(node => node instanceof Element)
      const within = added.flatMap(element => [element, ...element.querySelectorAll('[style]')])
      const changed = target instanceof Element ? [target, ...within] : within
      changed.filter(element => element.getAttribute('style')?.includes('url(')).forEach(mend)
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['style'] })
  Object.assign(window, { [ADDRESS_TELLER]: answer })

  const { fetch } = window
  window.fetch = async (asked, options) => fetch(typeof asked === 'string' ? answer(asked) : asked, options)
  /** A class whose first parameter is the address of a file. */
  function answered<Class extends object>(sort: Class & (new (...given: never[]) => object)): Class {
    return new Proxy(sort, {
      construct: (target, [source, ...others]: unknown[]) =>
        Reflect.construct(target, source === undefined ? [] : [inAddress(source), ...others]) as object,
    })
  }
  window.Worker = answered(window.Worker)
  window.Audio = answered(window.Audio)
}
