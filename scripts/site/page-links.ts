const LINK = /[ \t]*<link\b[^>]*>\n?/g

function attribute(link: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(link)?.[1]?.replaceAll('&amp;', '&') ?? ''
}

/** The page without a family of fonts in the address of Google's stylesheet; without the link where none is left. */
export function withoutFamilies(html: string, families: readonly string[]): string {
  return html.replaceAll(LINK, link => {
    const href = attribute(link, 'href')
    if (!href.startsWith('https://fonts.googleapis.com/css')) return link
    const url = new URL(href)
    const left = url.searchParams.getAll('family').filter(family => !families.includes(family.split(':')[0] ?? family))
    if (left.length === 0) return ''
    const others = [...url.searchParams]
      .filter(([name]) => name !== 'family')
      .map(([name, value]) => `${name}=${value}`)
    const query = [...left.map(family => `family=${family.replaceAll(' ', '+')}`), ...others].join('&')
    return link.replace(
      /href="[^"]*"/,
      () => `href="https://fonts.googleapis.com${url.pathname}?${query.replaceAll('&', '&amp;')}"`,
    )
  })
}
