import type { Token } from 'markdown-it'
import { markdown } from './markdown.ts'

/** A piece of what a slide says, and the line of its content on which it begins, counted from 0. */
export interface BodyText {
  text: string
  line: number
}

const SLOT = /^::[\w.:-]+::$/
const SNIPPET = /^<<< /
const SILENT_BLOCK = /^\s*<(?:script|style)\b/i
/** A formula in TeX: between dollars that hug it, so that prices are none. */
const FORMULA = /\$\$[\s\S]+?\$\$|\$(?!\s)[^$\n]+(?<!\s)\$(?!\d)/g
const INTERPOLATION = /\{\{[\s\S]*?\}\}/g

function plain(children: readonly Token[]): string {
  return children
    .map(({ type, content }) => {
      if (type === 'text' || type === 'code_inline') return content
      return type === 'softbreak' || type === 'hardbreak' ? '\n' : ''
    })
    .join('')
}

function withoutTags(html: string): string {
  return SILENT_BLOCK.test(html) ? '' : html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<[^>]*>/g, ' ')
}

/**
 * What a slide's Markdown says to those who read it, piece by piece: paragraphs, lists, cells of tables, text within tags.
 * Its title (the first heading), code, formulas, pictures, scripts, styles, comments and notes are left out, and so is
 * what components draw.
 */
export function bodyText(content: string): BodyText[] {
  const found: BodyText[] = []
  let line = 0
  let seenTitle = false
  let inTitle = false
  for (const token of markdown.parse(content, {})) {
    line = token.map?.[0] ?? line
    if (token.type === 'heading_open') {
      inTitle = !seenTitle
      seenTitle = true
    }
    if (token.type === 'heading_close') inTitle = false
    const text =
      token.type === 'inline' && !inTitle
        ? plain(token.children ?? [])
        : token.type === 'html_block'
          ? withoutTags(token.content)
          : ''
    const said = text
      .replaceAll(FORMULA, ' ')
      .replaceAll(INTERPOLATION, ' ')
      .split('\n')
      .filter(one => !SLOT.test(one.trim()) && !SNIPPET.test(one))
      .join('\n')
      .trim()
    if (said !== '') found.push({ text: said, line })
  }
  return found
}
