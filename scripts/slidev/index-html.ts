// The page that Slidev writes for a deck, before Vite has seen it.

/**
 * Without the pictures that Slidev has the browser load in advance. It finds them in the Markdown by a pattern that also fits
 * what is no picture (in inline code, with a title) or lies elsewhere (beside an imported part): such a guess is no fault of the deck.
 */
export function withoutImagePreloads(html: string): string {
  return html.replaceAll(/<link\s[^>]*?\brel="preload"[^>]*\bas="image"[^>]*>\s*/g, '')
}

/** Slidev adds its name to the deck’s title, and writes a description as JSON does, in quotes and with \\n for each line: search engines and previews show them. */
export function withPlainDescription(html: string): string {
  return html.replaceAll(/ - Slidev(?=<\/title>|">)/g, '').replaceAll(
    /(<meta\s[^>]*?\bcontent=")(?:&quot;|&#34;|\\")([^"]*?)(?:&quot;|&#34;|\\")("[^>]*>)/g,
    (_, before: string, text: string, after: string) =>
      before +
      text
        .replaceAll(/(?:\\n|\s)+/g, ' ')
        .replaceAll(/\\(&quot;|&#34;|\\)/g, '$1')
        .trim() +
      after,
  )
}
