/** What an article is written in. */
export type Form = 'markdown' | 'html' | 'text'

const ENDINGS: Record<string, Form> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
}
const TYPES: Record<string, Form> = {
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
}
/** How much of a text is looked at. */
const LOOKED_AT = 20_000
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|article|div|p|h1)\b/i
const MARKDOWN = [
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\[[^\]\n]{1,200}\]\([^)\s]/,
  /\*\*[^*\n]{1,200}\*\*/,
  /^> \S/m,
  /^\|.*\|[ \t]*\n\|[ \t:|-]+\|/m,
  /^---\n[\w-]+:/,
]

/** The media types that an article may have; others are no text. */
export function isArticleType(type: string): boolean {
  return type === '' || type.startsWith('text/') || type in TYPES || type === 'application/octet-stream'
}

/** What a text is written in: as its name or its server says, or as it looks. */
export function formOf(text: string, { ending = '', type = '' }: { ending?: string; type?: string }): Form {
  const stated = TYPES[type] ?? ENDINGS[ending.toLowerCase()]
  if (stated !== undefined) return stated
  const start = text.slice(0, LOOKED_AT)
  if (PAGE.test(start)) return 'html'
  return MARKDOWN.some(mark => mark.test(start)) ? 'markdown' : 'text'
}
