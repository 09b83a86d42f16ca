import type { Edge } from './clip.ts'
import { CLICK_CLASS_PREFIX } from '../../slidev/markup.ts'

const LONGEST = 48

/** Some words of the slide, as they are cited in a message. */
export function quote(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ')
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}”`
}

/** The first of some texts, and how many there are beside it. */
export function quoteAll(texts: readonly string[]): string {
  const [first = '', ...others] = [...new Set(texts)]
  return others.length === 0 ? quote(first) : `${quote(first)} and ${others.length} more`
}

export const EDGES: Record<Edge, string> = {
  top: 'upper edge',
  right: 'right edge',
  bottom: 'lower edge',
  left: 'left edge',
}

/** An element as its author would look for it: `<img> picture.png`, `<div class="card">`. */
export function nameOf(element: Element): string {
  const source = element.getAttribute('src')?.split(/[?#]/)[0]
  if (source !== undefined && !source.startsWith('data:')) return `<${element.localName}> ${source.split('/').at(-1)}`
  const classes = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter(one => /^[a-z][\w-]*$/i.test(one) && !one.startsWith(CLICK_CLASS_PREFIX))
    .slice(0, 2)
  return classes.length === 0 ? `<${element.localName}>` : `<${element.localName} class="${classes.join(' ')}">`
}

/** Pixels, as whole ones, and one at the least. */
export function pixels(count: number): string {
  return `${Math.max(1, Math.round(count))} px`
}

export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
