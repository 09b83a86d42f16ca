import type { Found } from '../article.ts'

/** Tags that only shape text: in Markdown they are read, or passed over. Any other is shown as it is written. */
const SHAPING = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'center',
  'cite',
  'code',
  'dd',
  'del',
  'details',
  'dfn',
  'div',
  'dl',
  'dt',
  'em',
  'figcaption',
  'figure',
  'font',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'img',
  'ins',
  'kbd',
  'li',
  'mark',
  'ol',
  'p',
  'picture',
  'q',
  's',
  'samp',
  'small',
  'source',
  'span',
  'strong',
  'sub',
  'summary',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'time',
  'tr',
  'u',
  'ul',
  'var',
  'wbr',
])
const TAG = /<\/?([a-z][\w-]*)/gi
const COMMENT = /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/

export function isComment(html: string): boolean {
  return COMMENT.test(html)
}

/** Whether a piece of HTML does nothing but give its text a shape. */
export function onlyShapes(html: string): boolean {
  return !/<[!?]/.test(html) && html.matchAll(TAG).every(match => SHAPING.has((match[1] ?? '').toLowerCase()))
}

/** What a single tag in a line of Markdown means to a reader: a space, a picture, nothing, or its own letters. */
export function readTag(html: string): { text: string; picture?: Extract<Found, { kind: 'picture' }> } {
  if (isComment(html)) return { text: '' }
  if (!onlyShapes(html)) return { text: html }
  if (/^<br\b/i.test(html)) return { text: ' ' }
  if (!/^<img\b/i.test(html)) return { text: '' }
  const attributes = Object.fromEntries(
    html
      .matchAll(/\b(src|alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)
      .map(([, name = '', double, single]) => [name.toLowerCase(), double ?? single ?? '']),
  )
  return attributes.src
    ? {
        text: '',
        picture: {
          kind: 'picture',
          source: attributes.src,
          alt: attributes.alt ?? '',
          caption: attributes.title ?? '',
        },
      }
    : { text: '' }
}
