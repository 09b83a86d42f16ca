// This file runs in Node and in the page.

/** What an address says of a file, and of what in it: `/a.svg?v=1#x` => `/a.svg` and `#x`. */
export function partsOfAddress(address: string): { path: string; fragment: string } {
  const [before = '', ...fragment] = address.split('#')
  return { path: before.split('?')[0] ?? '', fragment: fragment.map(part => `#${part}`).join('') }
}

/** A stylesheet, or a style, with other addresses in it; one that stays the same is left as it is written. */
export function changeUrls(css: string, change: (address: string) => string): string {
  return css.replaceAll(/url\((\s*(?:"[^"]*"|'[^']*')\s*|[^"'()]*)\)/g, (whole, written: string) => {
    const address = written.trim().replaceAll(/^["']|["']$/g, '')
    const changed = change(address)
    return changed === address ? whole : `url("${changed}")`
  })
}
