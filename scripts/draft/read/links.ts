import type { Prose } from '../prose.ts'
import { tidyProse } from '../prose.ts'

/** What a link may lead to; anything else (`javascript:`, `data:`, `file:`) is left as text. */
const FOLLOWED = ['http:', 'https:', 'mailto:']

/** The whole address that a link leads to; undefined where it leads nowhere a reader of the deck should or could go. */
export function linkTarget(href: string, base?: string): string | undefined {
  if (href.startsWith('#')) return undefined
  const url = URL.parse(href, base)
  return url !== null && FOLLOWED.includes(url.protocol) ? url.href : undefined
}

/** An address in a text, without the marks after it. */
const ADDRESS = /https?:\/\/[^\s<>"'“”«»()[\]{}|\\^`]*[^\s<>"'“”«»()[\]{}|\\^`.,;:!?…]/g

/** A text in which the addresses lead where they say. */
export function withLinks(text: string): Prose {
  let at = 0
  const spans = [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index }): Prose => {
    const before = text.slice(at, index)
    at = index + address.length
    return [{ text: before }, { text: address, link: linkTarget(address) }]
  })
  return tidyProse([...spans, { text: text.slice(at) }])
}
