import type { Prose, Span } from '../prose.ts'
import { tidyProse } from '../prose.ts'
import { escapeAttribute, escapeText, needsHtml } from './escape.ts'

const MARKS = { strong: '**', emphasis: '*' } as const
const ELEMENTS = { strong: 'strong', emphasis: 'em' } as const

/** Code in a line of text. */
function inlineCode(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  // Three backticks at the start of a line would begin a fence.
  if (needsHtml(code) || longest > 1) return `<code v-pre>${escapeText(code, false)}</code>`
  const fence = '`'.repeat(longest + 1)
  const space = /^[`\s]|[`\s]$/.test(code) ? ' ' : ''
  return `${fence}${space}${code}${space}${fence}`
}

/** Emphasis by marks where Markdown is sure to see it, else by an element. */
function emphasised(text: string, { style }: Span, neighbours: readonly (Span | undefined)[]): string {
  if (style !== 'strong' && style !== 'emphasis') return text
  const isSure =
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text) &&
    neighbours.every(span => span === undefined || (span.style === undefined && span.link === undefined))
  if (isSure) return `${MARKS[style]}${text}${MARKS[style]}`
  const element = ELEMENTS[style]
  return `<${element}>${text}</${element}>`
}

/** An address in which no letter means anything to Markdown, to a template or to UnoCSS. */
export function writeAddress(address: string): string {
  return address.replaceAll(
    /[()[\]<>{}"'`\\|^$\s]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/** What a stretch of text is in Markdown, in one line. Wherever it stands, it reads as the text and does nothing else. */
export function writeProse(prose: Prose): string {
  return prose
    .map((span, index) => {
      const text =
        span.style === 'code'
          ? inlineCode(span.text)
          : emphasised(escapeText(span.text, index === 0), span, [prose[index - 1], prose[index + 1]])
      return span.link === undefined ? text : writeLink(text, span.text, span.link, prose[index - 1])
    })
    .join('')
}

/** `[mask:url(x)](…)` begins as a class of UnoCSS does, and so does `[https://…](…)`; after `!` a link is a picture, after `^` a footnote. An element is none of them. */
function writeLink(text: string, was: string, link: string, before: Span | undefined): string {
  const address = writeAddress(link)
  return /^\S*:\S/.test(was) || /[!^]$/.test(before?.text ?? '')
    ? `<a href="${address}" target="_blank">${text}</a>`
    : `[${text}](${address})`
}

/** What stands in a slide's title: its text, which leads nowhere. */
export function writeTitle(prose: Prose): string {
  return writeProse(tidyProse(prose.map(({ text, style }) => ({ text, style }))))
}

/** An image that is scaled into the room it has. */
export function writeImage(path: string, alt: string, className?: string): string {
  const shape = className === undefined ? '' : ` class="${className}"`
  return needsHtml(alt) || alt.includes('{{')
    ? `<img src="${path}" :alt="${escapeAttribute(literal(alt))}"${shape}>`
    : `<img src="${path}" alt="${escapeAttribute(alt)}"${shape}>`
}

/** A text as an expression in which no bracket stands beside a letter: `a[b` => `'a' + '[' + 'b'`. */
function literal(text: string): string {
  return text
    .split(/([[({=])/)
    .filter(part => part !== '')
    .map(part => `'${part.replaceAll(/[\\']/g, '\\$&')}'`)
    .join(' + ')
}
