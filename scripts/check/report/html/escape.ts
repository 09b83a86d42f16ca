const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\'': '&#39;',
}

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
}

/** A message as HTML: what stands in angle brackets or backticks in it is code. */
export function proseHtml(text: string): string {
  return text.split(/(`[^`]+`|<[^<>]+>|::[\w-]+::)/).map((part, index) => index % 2 === 1
    ? `<code>${escapeHtml(part.replaceAll('`', ''))}</code>`
    : escapeHtml(part)).join('')
}
