/** The cover in the built site, for previews of its address. */
export const COVER_FILE = 'og-image.png'

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function metaTag(html: string, property: string): string | undefined {
  return html.match(new RegExp(`<meta\\s[^>]*\\b(?:property|name)="${property}"[^>]*>`))?.[0]
}

/** Whether the page says which picture a preview shows. */
export function hasPreviewImage(html: string): boolean {
  return metaTag(html, 'og:image') !== undefined
}

/**
 * The page with its preview picture at a whole address: who shows previews of addresses passes over a relative one.
 *
 * @param html The page.
 * @param address Where the site is hosted; what the page names relative to itself is below it.
 * @param cover What the picture shows, where it is the cover; it then stands beside the page as `COVER_FILE`.
 */
export function withPreviewTags(html: string, address: string, cover?: { alt: string }): string {
  const base = new URL(address)
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  Object.assign(base, { search: '', hash: '' })
  const tag = metaTag(html, 'og:image')
  const given = tag?.match(/\bcontent="([^"]*)"/)?.[1]
  if (tag !== undefined && given !== undefined) {
    if (URL.canParse(given)) return html
    const whole = new URL(given.replace(/^\//, ''), base).href
    return html.replace(tag, () => tag.replace(`content="${given}"`, () => `content="${attribute(whole)}"`))
  }
  if (cover === undefined) return html
  const tags = [
    `<meta property="og:image" content="${attribute(new URL(COVER_FILE, base).href)}">`,
    `<meta property="og:image:alt" content="${attribute(cover.alt)}">`,
    ...(metaTag(html, 'twitter:card') ? [] : ['<meta name="twitter:card" content="summary_large_image">']),
  ]
  return html.replace('</head>', () => `${tags.join('\n')}\n</head>`)
}
