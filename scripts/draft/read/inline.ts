import type { Token } from 'markdown-it'
import type { Prose, Span } from '../prose.ts'
import type { FoundOf } from './gatherer.ts'
import { plainText, tidyProse } from '../prose.ts'
import { readTag } from './html-in-markdown.ts'
import { linkTarget } from './links.ts'

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

/** The text of a block, and the pictures in it. */
export function readInline(token: Token, base?: string): { text: Prose; pictures: FoundOf<'picture'>[] } {
  const spans: Span[] = []
  const pictures: FoundOf<'picture'>[] = []
  const styles: Span['style'][] = []
  const links: (string | undefined)[] = []
  const put = (text: string, style = styles.at(-1)): void => void spans.push({ text, style, link: links.at(-1) })
  for (const child of token.children ?? []) {
    switch (child.type) {
      case 'strong_open':
        styles.push('strong')
        break
      case 'em_open':
        styles.push('emphasis')
        break
      case 'strong_close':
      case 'em_close':
        styles.pop()
        break
      case 'link_open':
        links.push(linkTarget(attribute(child, 'href'), base))
        break
      case 'link_close':
        links.pop()
        break
      case 'code_inline':
        put(child.content, 'code')
        break
      case 'softbreak':
      case 'hardbreak':
        put(' ')
        break
      case 'image':
        pictures.push({
          kind: 'picture',
          source: attribute(child, 'src'),
          alt: plainText(readInline(child).text),
          caption: attribute(child, 'title'),
        })
        break
      case 'html_inline': {
        const { text, picture } = readTag(child.content)
        put(text)
        if (picture) pictures.push(picture)
        break
      }
      default:
        put(child.content)
    }
  }
  return { text: tidyProse(spans), pictures }
}
