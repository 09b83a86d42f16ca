import type { Reading } from './markdown.ts'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { DeckError } from '../../error.ts'
import { elementToMarkdown, NEVER_READ } from './html-to-markdown.ts'
import { readMarkdown } from './markdown.ts'

/** Elements in each other: more than a page has, fewer than the stack holds. */
const DEEPEST = 400
/** Of more elements Readability makes no article in any useful time. */
const MOST = 100_000

interface Page {
  title?: string
  author?: string
  date?: string
  language?: string
  content: Element
}

/** Looks down a tree one level after the other, since going down into it is what a deep one forbids. */
function refuseTooDeep(root: Node): void {
  let level: Node[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST)
      throw new DeckError(
        'usage',
        `the page has more than ${DEEPEST} elements in each other; save its text and draft that`,
      )
    level = level.flatMap(node => [...node.childNodes])
  }
}

function given(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined
}

/** The page without what surrounds its text, where no article is found in it. */
function wholePage(document: Document): Page {
  for (const element of document.querySelectorAll(
    `${NEVER_READ.join()}, body > header, body > footer, aside, [hidden], [aria-hidden=true]`,
  ))
    element.remove()
  return {
    title: withoutSite(given(document.title), given(document.querySelector('h1')?.textContent)),
    content: document.body,
  }
}

/** `How it went` of `How it went | The Site`, where the page's first heading says where its title ends. */
function withoutSite(title: string | undefined, heading: string | undefined): string | undefined {
  return title && heading && title.includes(heading) ? heading : (title ?? heading)
}

function findArticle(html: string): Page {
  const { document } = parseHTML(html)
  refuseTooDeep(document)
  const language = given(document.documentElement?.getAttribute('lang'))
  const heading = given(document.querySelector('h1')?.textContent?.replaceAll(/\s+/g, ' '))
  // Readability takes what stands before a colon for the site's name.
  const whole = given(document.title)
  const author = given(document.querySelector('meta[name=author]')?.getAttribute('content'))
  const date = given(
    document
      .querySelector('meta[property="article:published_time"], time[datetime]')
      ?.getAttribute(document.querySelector('meta[property="article:published_time"]') ? 'content' : 'datetime'),
  )
  let article: ReturnType<Readability<Element>['parse']>
  try {
    article = new Readability<Element>(document, {
      keepClasses: true,
      maxElemsToParse: MOST,
      serializer: node => node as Element,
    }).parse()
  } catch {
    article = null
  }
  if (!article?.content) {
    return { ...wholePage(parseHTML(html).document), author, date, language }
  }
  return {
    title: withoutSite(whole && heading && whole.includes(heading) ? heading : given(article.title), heading),
    author: given(article.byline) ?? author,
    date: given(article.publishedTime) ?? date,
    language: given(article.lang) ?? language,
    content: article.content,
  }
}

/**
 * Reads a page: the article in it, without what surrounds it. Its links are relative to `base`.
 */
export async function readHtml(html: string, base?: string): Promise<Reading> {
  const { title, author, date, language, content } = findArticle(html)
  const { found } = await readMarkdown(elementToMarkdown(content), base)
  return {
    about: {
      title,
      // `By Ada · 6 min read`
      author: author?.replace(/^(?:by|di)\s+/i, '').replace(/\s[·•|–—]\s.*$/s, ''),
      date,
    },
    language,
    found,
  }
}
