const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
}

/** The first word of a sentence, as a sentence begins; names of rules, keys and tags stay as they are written. */
function begin(text: string): string {
  return text.replace(
    /^(?:the|there|nothing|unknown|no|each)\b/,
    word => word.slice(0, 1).toUpperCase() + word.slice(1),
  )
}

/** A message as HTML: what stands in angle brackets or backticks in it is code. */
export function proseHtml(text: string): string {
  return begin(text)
    .split(/(`[^`]+`|<[^<>]+>|::[\w-]+::)/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part.replaceAll('`', ''))}</code>` : escapeHtml(part)))
    .join('')
}
