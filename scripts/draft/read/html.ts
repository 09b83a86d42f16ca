import type { Element, Root, RootContent } from 'hast'
import type { Reading } from './markdown.ts'
import { Readability } from '@mozilla/readability'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { parseHTML } from 'linkedom'
import { DeckError } from '../../error.ts'
import { blocksOf } from './blocks.ts'
import { elementsIn, hastText, isElement, toMarkdownTree, withoutUnread } from './html-tree.ts'

/** Elements in each other: more than a page has, fewer than the stack holds. */
const DEEPEST = 400
/** Of more elements Readability makes no article in any useful time. */
const MOST = 100_000
/** What an article has at the least, in letters, that is taken for the page's only one. */
const LEAST = 200
/** Parts that sites put into the article itself. */
const FURNITURE =
  /(?:^|[\s_-])(?:share|sharing|sharedaddy|social(?:-\w+)?|related(?:-?posts)?|jp-relatedposts|newsletter|subscribe|cookies?|breadcrumbs?|comments(?:-area|-list)?|sidebar|author-bio|post-nav(?:igation)?|pagination|toc|table-of-contents)(?:$|[\s_-])/i
/** Furniture is smaller than the article around it. */
const FURNITURE_SHARE = 0.3

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function given(text: string | null | undefined): string | undefined {
  return oneLine(text ?? '') || undefined
}

function tooDeep(): never {
  throw new DeckError('usage', `the page has more than ${DEEPEST} elements in each other; save its text and draft that`)
}

/** Looks down a tree one level after the other, since going down into it is what a deep one forbids. */
function refuseTooDeep(root: Root): void {
  let level: (Root | Element)[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) tooDeep()
    level = level.flatMap(({ children }) => (children as RootContent[]).filter(isElement))
  }
}

/** What a page says of itself in its head. */
function headOf(page: Root): {
  meta: Map<string, string>
  title?: string
  language?: string
  author?: string
  date?: string
} {
  const elements = [...elementsIn(page)]
  const meta = new Map<string, string>()
  for (const { tagName, properties } of elements) {
    const name = properties.property ?? properties.name
    if (tagName === 'meta' && typeof name === 'string' && typeof properties.content === 'string' && !meta.has(name))
      meta.set(name, properties.content)
  }
  const root = elements.find(({ tagName }) => tagName === 'html')
  const title = elements.find(({ tagName }) => tagName === 'title')
  const time = elements.find(({ tagName, properties }) => tagName === 'time' && properties.dateTime !== undefined)
  return {
    meta,
    title: given(title && hastText(title)),
    language: typeof root?.properties.lang === 'string' ? given(root.properties.lang) : undefined,
    author: given(meta.get('author') ?? meta.get('article:author'))?.replace(/^https?:.*$/, '') || undefined,
    date: given(meta.get('article:published_time') ?? time?.properties.dateTime?.toString()),
  }
}

/** `How it went` of `How it went | The Site`: as a heading of the page ends it, or without the site's name. */
function titleOf(page: Root, content: Root | Element): string | undefined {
  const { meta, title } = headOf(page)
  const stated = given(meta.get('og:title')) ?? given(meta.get('twitter:title')) ?? title
  const headings = (tree: Root | Element): string[] =>
    [...elementsIn(tree)].filter(({ tagName }) => /^h[12]$/.test(tagName)).map(one => oneLine(hastText(one)))
  if (stated === undefined) return headings(content)[0] ?? headings(page)[0]
  const own = [...headings(content), ...headings(page)].find(
    heading => heading.length > 3 && stated.toLowerCase().startsWith(heading.toLowerCase()),
  )
  if (own !== undefined) return own
  // What the article calls itself, where the page's name is another.
  const [first, ...others] = [...elementsIn(content)].filter(({ tagName }) => tagName === 'h1')
  if (first && others.length === 0 && !meta.has('og:title')) return oneLine(hastText(first))
  const site = given(meta.get('og:site_name'))
  const withoutSite =
    site === undefined ? stated : stated.replace(new RegExp(`\\s*[|–—·-]\\s*${RegExp.escape(site)}$`, 'i'), '')
  return withoutSite.replace(/\s+\|\s+[^|]{1,40}$/, '')
}

function bodyOf(page: Root): Element | Root {
  return [...elementsIn(page)].find(({ tagName }) => tagName === 'body') ?? page
}

function letters(tree: Root | Element): number {
  return oneLine(hastText(withoutUnread(tree))).length
}

/** The one element of a name that holds the page's text. */
function onlyOne(page: Root, isIt: (element: Element) => boolean): Element | undefined {
  const [only, ...others] = [...elementsIn(page)].filter(isIt)
  return only && others.length === 0 && letters(only) >= LEAST ? only : undefined
}

/** As Readability finds the article, where the page does not say which of its elements is one. */
function foundByReadability(page: Root): Element | Root | undefined {
  try {
    const { document } = parseHTML(toHtml(page))
    const article = new Readability<string>(document, {
      keepClasses: true,
      maxElemsToParse: MOST,
      charThreshold: LEAST,
    }).parse()
    return article?.content ? fromHtml(String(article.content), { fragment: true }) : undefined
  } catch {
    return undefined
  }
}

function withoutFurniture(content: Root | Element, leftOut: string[]): Root | Element {
  const all = letters(content)
  // Who said a quote stands in its footer.
  const quoted = new Set(
    [...elementsIn(content)].filter(({ tagName }) => tagName === 'blockquote').flatMap(quote => [...elementsIn(quote)]),
  )
  return withoutUnread(content, element => {
    if (quoted.has(element)) return false
    const names = [element.properties.className ?? [], element.properties.id ?? ''].flat().join(' ')
    const isFurniture = element.tagName === 'aside' || element.tagName === 'footer' || FURNITURE.test(names)
    if (
      !isFurniture ||
      /^(?:body|article|main|section)$/.test(element.tagName) ||
      letters(element) > all * FURNITURE_SHARE
    )
      return false
    const text = oneLine(hastText(element))
    if (text !== '') leftOut.push(text)
    return true
  })
}

function parsePage(html: string): Root {
  try {
    return fromHtml(html)
  } catch (error) {
    if (error instanceof RangeError) tooDeep()
    throw error
  }
}

/** Reads a page: the article in it, without what surrounds it. Its links are relative to `base`. */
export async function readHtml(html: string, base?: string): Promise<Reading> {
  const page = parsePage(html)
  refuseTooDeep(page)
  const leftOut: string[] = []
  const marked =
    onlyOne(page, ({ tagName }) => tagName === 'article') ??
    onlyOne(page, ({ tagName, properties }) => tagName === 'main' || properties.role === 'main')
  const content =
    marked ?? foundByReadability(page) ?? withoutUnread(bodyOf(page), ({ tagName }) => tagName === 'header')
  const tree = await toMarkdownTree(withoutFurniture(content, leftOut))
  const { language, author, date } = headOf(page)
  return {
    about: {
      title: titleOf(page, content),
      // `By Ada · 6 min read`
      author: author?.replace(/^(?:by|di)\s+/i, '').replace(/\s[·•|–—]\s.*$/s, ''),
      date,
    },
    language,
    found: blocksOf(tree, base),
    leftOut,
  }
}
