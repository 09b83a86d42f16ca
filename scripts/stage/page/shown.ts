import { runningApp } from '../../slidev/app.ts'
import { mountedSlides, parseFrameId } from '../../slidev/print-view.ts'

const ADDRESSES = ['src', 'href', 'data', 'poster', 'xlink:href']

function addressesOf(element: Element): (string | null | undefined)[] {
  const styles = [null, '::before', '::after'].map(pseudo => getComputedStyle(element, pseudo))
  const backgrounds = styles
    .flatMap(({ backgroundImage, maskImage, listStyleImage }) => [backgroundImage, maskImage, listStyleImage])
    .flatMap(text => [...text.matchAll(/url\("([^"]+)"\)/g)])
  return [
    ...ADDRESSES.map(name => element.getAttribute(name)),
    element instanceof HTMLImageElement ? element.currentSrc : null,
    ...backgrounds.map(match => match[1]),
  ]
}

/** The slides that show what has one of these addresses, by the address. */
export function slidesThatShow(urls: readonly string[]): Record<string, number[]> {
  const found: Record<string, number[]> = {}
  for (const slide of mountedSlides()) {
    for (const element of slide.querySelectorAll('*')) {
      for (const address of addressesOf(element)) {
        if (!address || address.startsWith('#')) continue
        const url = new URL(address, document.baseURI).href
        if (!urls.includes(url)) continue
        const { slide: no } = parseFrameId(slide.id)
        const slides = (found[url] ??= [])
        if (!slides.includes(no)) slides.push(no)
      }
    }
  }
  return found
}

/** Those of some addresses that only the page's head names, for tabs, previews and guesses of what may be needed. */
export function addressesOfHead(urls: readonly string[]): string[] {
  const named = [
    ...[...document.head.querySelectorAll<HTMLLinkElement>('link:not([rel=stylesheet])')].map(({ href }) => href),
    ...[...document.head.querySelectorAll('meta')].map(({ content }) => content),
  ]
  return urls.filter(url => named.includes(url))
}

/** Those of the tags that the running app has no component for either. */
export function unknownTags(names: readonly string[]): string[] {
  const known = Object.keys(runningApp()?._context.components ?? {})
  const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const taken = new Set([...known, ...known.map(pascal)])
  return names.filter(name => !taken.has(name) && !taken.has(pascal(name)))
}
