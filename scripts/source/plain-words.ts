import { markdown } from './markdown.ts'

/** All that Markdown's renderer escapes. */
const ESCAPED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of a line of Markdown as a reader sees them: without its marks, its tags and its escapes. */
export function plainWords(source: string): string {
  const html = markdown.renderInline(source).replace(/<!--.*?-->/gs, '')
  // A mark inside a tag's value does not end it.
  const text = html.replace(/<br\b[^>]*>/gi, ' ').replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, '')
  return text
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ESCAPED[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}
