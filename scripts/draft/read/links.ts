/** What a link may lead to; anything else (`javascript:`, `data:`, `file:`) is left as text. */
const FOLLOWED = ['http:', 'https:', 'mailto:']

/** The whole address that a link leads to; undefined where it leads nowhere a reader of the deck should or could go. */
export function linkTarget(href: string, base?: string): string | undefined {
  if (href.startsWith('#'))
    return undefined
  const url = URL.parse(href, base)
  return url !== null && FOLLOWED.includes(url.protocol)
    ? url.href
    : undefined
}
