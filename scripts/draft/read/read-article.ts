import type { Article, Block, Found } from '../article.ts'
import type { Form } from './form.ts'
import type { Reading } from './markdown.ts'
import { DeckError } from '../../error.ts'
import { textOf } from '../article.ts'
import { plainText } from '../prose.ts'
import { readVocabulary, wordsFor } from '../vocabulary.ts'
import { findAbout } from './about.ts'
import { cleanAbout, cleanBlock } from './clean.ts'
import { leaveOut } from './furniture.ts'
import { languageTag, recogniseLanguage, statedLanguage } from './language.ts'

export interface ArticleText {
  text: string
  form: Form
  /** As a person would name where it came from. */
  name?: string
  /** Where it was found on the web; its links are relative to it. */
  base?: string
}

async function readAs(form: Form, text: string, base?: string): Promise<Reading> {
  switch (form) {
    case 'html': {
      const { readHtml } = await import('./html.ts')
      return readHtml(text, base)
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts')
      return readMarkdown(text, base)
    }
    case 'text': {
      const { readPlain } = await import('./plain.ts')
      return { about: {}, found: readPlain(text) }
    }
  }
}

/** The article's title, and the blocks without it: stated, or the heading that the article begins with. */
function takeTitle(found: readonly Found[], stated: string | undefined): { title?: string; rest: readonly Found[] } {
  const [first] = found
  if (first?.kind !== 'heading') return withoutTitle(found, stated)
  const heading = plainText(first.text)
  return stated === undefined || stated.toLowerCase() === heading.toLowerCase()
    ? { title: heading, rest: found.slice(1) }
    : { title: stated, rest: found }
}

/** A stated title that stands again a little below a picture or a byline is said once. */
function withoutTitle(found: readonly Found[], title: string | undefined): { title?: string; rest: readonly Found[] } {
  const at = found
    .slice(0, 5)
    .findIndex(block => block.kind === 'heading' && plainText(block.text).toLowerCase() === title?.toLowerCase())
  return { title, rest: at === -1 ? found : found.toSpliced(at, 1) }
}

/** Of fewer, a paragraph that is all written strong is emphasis; one of more words is a text. */
const FEWEST_STRONG = 3
const HEADING_WORDS = 18

/** A line that is written strong from its first letter to its last. */
function isStrongLine(block: Found): block is Extract<Found, { kind: 'paragraph' }> {
  return (
    block.kind === 'paragraph' &&
    block.text.length > 0 &&
    block.text.every(({ style, text }) => style === 'strong' || !/[\p{L}\p{N}]/u.test(text)) &&
    plainText(block.text).split(' ').length <= HEADING_WORDS
  )
}

/** Questions of an interview, names of parts: lines that stand strong above text, several of them, are headings. */
function withStrongHeadings(found: readonly Found[]): Found[] {
  const isHeading = (block: Found, index: number): boolean => {
    const next = found[index + 1]
    return isStrongLine(block) && next !== undefined && next.kind !== 'heading' && !isStrongLine(next)
  }
  if (found.filter(isHeading).length < FEWEST_STRONG) return [...found]
  let level = 1
  return found.map((block, index): Found => {
    if (block.kind === 'heading') level = block.level
    return block.kind === 'paragraph' && isHeading(block, index)
      ? {
          kind: 'heading',
          level: Math.min(6, level + 1),
          text: block.text.map(({ text, link }) => ({ text, ...(link === undefined ? {} : { link }) })),
        }
      : block
  })
}

/** Counts what is not a heading. */
function withNumbers(found: readonly Found[]): Block[] {
  let number = 0
  return found.map((block): Block => (block.kind === 'heading' ? block : { ...block, number: ++number }))
}

/**
 * Reads an article from its text; `stated` is its language, where the caller says it.
 *
 * @throws DeckError when there is nothing to read in it, or the language is none.
 */
export async function readArticle({ text, form, name, base }: ArticleText, stated?: string): Promise<Article> {
  const caller = stated === undefined ? undefined : statedLanguage(stated)
  const vocabulary = await readVocabulary()
  const reading = await readAs(form, text, base)
  const { kept, leftOut } = leaveOut(
    reading.found.flatMap(block => cleanBlock(block) ?? []),
    vocabulary,
  )
  const stating = cleanAbout(reading.about)
  if (!kept.some(block => /\S/.test(textOf(block))))
    throw new DeckError('usage', `${name ?? 'standard input'} has no text`)
  const language =
    caller ??
    (reading.language === undefined ? undefined : languageTag(reading.language)) ??
    (await recogniseLanguage(
      kept
        .filter(({ kind }) => kind !== 'code')
        .slice(0, 200)
        .map(textOf)
        .join('\n'),
    ))
  const { title, rest: read } = takeTitle(kept, stating.title)
  const rest = withStrongHeadings(read)
  const about = findAbout(
    { ...stating, title },
    rest,
    wordsFor(language, vocabulary),
    vocabulary.places,
    language,
    leftOut,
  )
  return { about, language, origin: name, blocks: withNumbers(rest), leftOut: [...(reading.leftOut ?? []), ...leftOut] }
}
