import type { Token } from 'markdown-it'
import { markdown } from './markdown.ts'

/** A link of a slide's Markdown. */
export interface SlideLink {
  /** Its words, without tags. */
  text: string
  /** Of the content, counted from 0. */
  line: number
}

const OPENS = /^<(?:a|Link|RouterLink)(?=[\s>])/
const CLOSES = /^<\/(?:a|Link|RouterLink)\s*>/
const NAMED = /\b(?:aria-label|aria-labelledby|title)=/
const ELEMENT = /<(a|Link|RouterLink)(?=[\s>])((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>/g

function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function inText({ children, map }: Token): SlideLink[] {
  const links: SlideLink[] = []
  let line = map?.[0] ?? 0
  let open: SlideLink | undefined
  for (const { type, content } of children ?? []) {
    if (type === 'softbreak' || type === 'hardbreak') line++
    const isTag = type === 'html_inline'
    if (type === 'link_open' || (isTag && OPENS.test(content) && !NAMED.test(content))) open = { text: '', line }
    else if (open && (type === 'link_close' || (isTag && CLOSES.test(content)))) {
      links.push({ ...open, text: plain(open.text) })
      open = undefined
    } else if (open)
      open.text +=
        type === 'softbreak' ? ' ' : type === 'image' || type === 'text' || type === 'code_inline' ? content : ''
  }
  return links
}

function inHtml({ content, map }: Token): SlideLink[] {
  const html = content.replaceAll(/<!--[\s\S]*?-->/g, comment => comment.replaceAll(/[^\n]/g, ' '))
  return [...html.matchAll(ELEMENT)]
    .filter(([, , attributes = '']) => !NAMED.test(attributes))
    .map(({ index, 3: inner = '' }) => ({
      text: plain(inner),
      line: (map?.[0] ?? 0) + html.slice(0, index).split('\n').length - 1,
    }))
}

/** The links of a slide’s Markdown that are named by their words alone. Those in code and comments are none. */
export function linksOf(content: string): SlideLink[] {
  return markdown
    .parse(content, {})
    .flatMap(token => (token.type === 'inline' ? inText(token) : token.type === 'html_block' ? inHtml(token) : []))
}
