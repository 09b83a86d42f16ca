// The page that Slidev writes for a deck, before Vite has seen it.

/**
 * Without the pictures that Slidev has the browser load in advance. It finds them in the Markdown by a pattern that also fits
 * what is no picture (in inline code, with a title) or lies elsewhere (beside an imported part): such a guess is no fault of the deck.
 */
export function withoutImagePreloads(html: string): string {
  return html.replaceAll(/<link\s[^>]*?\brel="preload"[^>]*\bas="image"[^>]*>\s*/g, '')
}
