import type { Token } from 'markdown-it'
import type { About, Found } from '../article.ts'
import MarkdownIt from 'markdown-it'
import { tidyProse } from '../prose.ts'
import { takeFrontmatter } from './frontmatter.ts'
import { Gatherer } from './gatherer.ts'
import { isComment, onlyShapes } from './html-in-markdown.ts'
import { readInline } from './inline.ts'
import { readPlain } from './plain.ts'

/** What one of the forms gives: what it says of itself, and its blocks. */
export interface Reading {
  about: About
  language?: string
  found: Found[]
}

/** How deep lists and quotes may lie in each other: markdown-it drops what is deeper. */
const DEEPEST = 100
/** `[^1]: a note` would be taken for the address of a link, and vanish. */
const FOOTNOTE = /^(\[)(\^[^\]\s]{1,40}\]:)/gm

function createParser() {
  const parser = new MarkdownIt({ html: true, linkify: true, maxNesting: DEEPEST })
  parser.linkify?.set({ fuzzyLink: false, fuzzyEmail: false })
  // Links are judged here, and their text stays as it is written.
  parser.validateLink = () => true
  parser.normalizeLink = url => url
  parser.normalizeLinkText = text => text
  return parser
}

type HtmlReader = (html: string) => Found[]

function gather(tokens: readonly Token[], readHtml: HtmlReader, base?: string): Found[] {
  const gatherer = new Gatherer()
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'bullet_list_open':
        gatherer.openList(undefined)
        break
      case 'ordered_list_open':
        gatherer.openList(Number(token.attrGet('start') ?? 1))
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        gatherer.closeList()
        break
      case 'list_item_open':
        gatherer.openItem()
        break
      case 'blockquote_open':
        gatherer.openQuote()
        break
      case 'blockquote_close':
        gatherer.closeQuote()
        break
      case 'tr_open':
        gatherer.openRow(tokens[index + 1]?.type === 'th_open')
        break
      case 'table_close':
        gatherer.closeTable()
        break
      case 'fence':
      case 'code_block':
        gatherer.apart({
          kind: 'code',
          language: token.info.trim().split(/[\s{[:,]/)[0] ?? '',
          code: token.content.replace(/\n$/, ''),
        })
        break
      case 'html_block':
        if (!isComment(token.content)) readHtml(token.content).forEach(block => gatherer.apart(block))
        break
      case 'inline': {
        const { text, pictures } = readInline(token, base)
        const opened = tokens[index - 1]
        if (opened?.type === 'th_open' || opened?.type === 'td_open') {
          gatherer.cell(text, opened.type === 'th_open')
        } else if (opened?.type === 'heading_open') {
          gatherer.heading(Number(opened.tag.slice(1)), text)
          pictures.forEach(picture => gatherer.apart(picture))
        } else {
          gatherer.paragraph(text, pictures)
        }
      }
    }
  }
  return gatherer.found
}

/** The letters of a piece of HTML, a paragraph for each stretch without an empty line. */
function asLetters(html: string): Found[] {
  return html
    .split(/\n\s*\n/)
    .map(text => tidyProse([{ text }]))
    .filter(text => text.length > 0)
    .map(text => ({ kind: 'paragraph', text }))
}

/**
 * Reads Markdown. HTML in it is read where it only shapes text; any other tag is shown in its own letters, as is what is
 * nested too deep to mean anything. Its links are relative to `base`.
 */
export async function readMarkdown(text: string, base?: string): Promise<Reading> {
  const { about, language, body } = await takeFrontmatter(text)
  const written = body.replaceAll(FOOTNOTE, '\\$1$2')
  const tokens = createParser().parse(written, {})
  if (tokens.some(({ level }) => level >= DEEPEST - 2)) {
    return { about, language, found: readPlain(written) }
  }
  const readHtml = await htmlReader(tokens, base)
  return { about, language, found: gather(tokens, readHtml, base) }
}

/** Reads the HTML between Markdown, where there is any. */
async function htmlReader(tokens: readonly Token[], base?: string): Promise<HtmlReader> {
  if (!tokens.some(({ type, content }) => type === 'html_block' && onlyShapes(content))) return asLetters
  const { htmlToMarkdown } = await import('./html-to-markdown.ts')
  return html => {
    if (!onlyShapes(html)) return asLetters(html)
    return gather(createParser().parse(htmlToMarkdown(html), {}), asLetters, base)
  }
}
