import type { Article, Content, List } from '../article.ts'
import type { Outline } from '../outline/outline.ts'
import type { Body, DraftSlide, SourceLink } from '../outline/slide.ts'
import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import type { Look } from './look.ts'
import { stringify } from 'yaml'
import { layoutOf } from '../outline/slide.ts'
import { plainText } from '../prose.ts'
import { wordsFor } from '../vocabulary.ts'
import { writeCode, writeList, writeNote, writeQuote, writeTable } from './blocks.ts'
import { writeAddress, writeImage, writeProse, writeTitle } from './prose.ts'

/** What a deck is written with, beside its outline. */
export interface Writing {
  look: Look
  vocabulary: Vocabulary
  /** Where each picture lies, relative to the deck, by what the article calls it. */
  pictures: ReadonlyMap<string, string>
  /** How long the talk takes. */
  minutes: number
}

/** A picture in a deck without styles of its own: as high as the room under a title of two lines. */
const PICTURE_CLASS = 'mx-auto max-h-80'
const GRID_PICTURE = 'max-h-56 w-full object-contain'

/** YAML in which no three hyphens stand, which would end it wherever they stood. */
function yaml(value: object): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: JSON.stringify(value).includes('---') ? 'QUOTE_DOUBLE' : 'PLAIN',
  }).replaceAll('---', '\\x2D--')
}

function writeLink({ text, address }: SourceLink): string {
  const { host } = new URL(address)
  const words = text.map(span => span.text).join('')
  return words.includes(host)
    ? `- [${writeProse(text)}](${writeAddress(address)})`
    : `- [${writeProse(text)}](${writeAddress(address)}) · ${writeProse([{ text: `x ${host}` }]).slice(2)}`
}

function writePicture(
  { source, alt, caption }: Extract<Body, { kind: 'picture' }>,
  { pictures, look }: Writing,
  title: string,
): string {
  const image = writeImage(
    pictures.get(source) ?? '',
    alt || caption || title,
    look.hasStyles ? undefined : PICTURE_CLASS,
  )
  return caption === '' || caption.startsWith(title) ? image : `${image}\n\n${writeProse([{ text: caption }])}`
}

/** Elements side by side, in so many columns; what is in them is Markdown. */
function sideBySide(parts: readonly string[], columns: number, gap = 'gap-10'): string {
  const cells = parts.map(part => `<div>\n\n${part}\n\n</div>`)
  return `<div class="grid grid-cols-${columns} ${gap} items-start">\n\n${cells.join('\n\n')}\n\n</div>`
}

/** Large letters: a figure above what it is of. */
function large(prose: Prose): string {
  return `<div class="text-6xl font-bold leading-tight mt-8 mb-4">${writeProse(prose)}</div>`
}

function writeColumns({ items, start }: Omit<List, 'number'>): string {
  const half = Math.ceil(items.length / 2)
  const first = { kind: 'list' as const, ...(start === undefined ? {} : { start }), items: items.slice(0, half) }
  const rest = {
    kind: 'list' as const,
    ...(start === undefined ? {} : { start: start + half }),
    items: items.slice(half),
  }
  return sideBySide([writeList(first), writeList(rest)], 2)
}

function writeBody({ title, body }: DraftSlide, writing: Writing): string {
  const fences = new Set(writing.vocabulary.fences)
  switch (body.kind) {
    case 'nothing':
      return ''
    case 'statement':
      return writeProse(body.text)
    case 'points':
      return body.points.map(point => `- ${writeProse(point.text)}`).join('\n')
    case 'figures':
      return sideBySide(
        body.figures.map(({ figure, text }) => `${large(figure)}\n\n${writeProse(text)}`),
        body.figures.length,
      )
    case 'card':
      return body.lines.map(line => `**${writeProse(line)}**`).join('  \n')
    case 'list':
      return body.columns ? writeColumns(body) : writeList(body)
    case 'table':
      return writeTable(body)
    case 'code':
      return writeCode(body, fences)
    case 'quote':
      return writeQuote(body)
    case 'picture':
      return writePicture(body, writing, title.map(({ text }) => text).join(''))
    case 'pictures':
      return sideBySide(
        body.pictures.map(
          ({ source, alt, caption }) =>
            `${writeImage(writing.pictures.get(source) ?? '', alt || caption || plainText(title), GRID_PICTURE)}${caption === '' ? '' : `\n\n${writeProse([{ text: caption }])}`}`,
        ),
        2,
        'gap-6',
      )
    case 'links':
      return body.links.map(writeLink).join('\n')
  }
}

/** `(paragraphs 3–5)`, `(paragraph 4, sentences 1–6)` */
export function provenance({ notes }: DraftSlide, { deck }: Words): string {
  const numbered = notes.filter((note): note is Content => note.kind !== 'heading')
  const first = numbered[0]?.number
  const last = numbered.at(-1)?.number
  if (first === undefined || last === undefined) return `(${deck.noText})`
  const [only] = numbered
  const sentences =
    numbered.length === 1 && only?.kind === 'paragraph' && only.sentences
      ? `, ${deck.sentences} ${only.sentences.from}–${only.sentences.to}`
      : ''
  return first === last ? `(${deck.paragraph} ${first}${sentences})` : `(${deck.paragraphs} ${first}–${last})`
}

/** A picture that no slide shows can be put on one: its notes say where it lies. */
function fileOf(block: DraftSlide['notes'][number], slide: DraftSlide, { pictures }: Writing): string {
  if (block.kind !== 'picture' || slide.body.kind === 'picture' || slide.body.kind === 'pictures') return ''
  const file = pictures.get(block.source)
  return file === undefined ? '' : `\n\n${file}`
}

function writeNotes(slide: DraftSlide, article: Article, words: Words, writing: Writing): string {
  const fences = new Set(writing.vocabulary.fences)
  const origin =
    slide.layout === 'cover'
      ? [writeProse([{ text: `${words.deck.draftedFrom} ${article.origin ?? 'standard input'}` }])]
      : []
  const isCoverAlone = slide.layout === 'cover' && slide.notes.every(({ kind }) => kind === 'heading')
  return [
    ...slide.notes.map(block => `${writeNote(block, words, fences)}${fileOf(block, slide, writing)}`),
    ...(isCoverAlone ? [] : [provenance(slide, words)]),
    ...origin,
  ].join('\n\n')
}

/** Who, where and when, under the title of the cover. */
function writeAbout({ about: { author, place, date } }: Article): string {
  const lines = [
    author === undefined ? '' : `**${writeProse([{ text: author }])}**`,
    writeProse([{ text: [place, date].filter(Boolean).join(', ') }]),
  ]
  return lines.filter(line => line !== '').join('  \n')
}

function writeProposal(tag: string, { deck }: Words): string {
  return `<!-- ${deck.proposal}:\n${tag}\n-->`
}

/** Which words are a model's, with what the article says. */
function writeRewritten(lines: NonNullable<DraftSlide['rewritten']>, { deck }: Words): string {
  const line = (text: string): string => writeProse([{ text: `x ${text.replaceAll(/-{2,}/g, '-')}` }]).slice(2)
  return `<!-- ${deck.model}:\n${lines.map(one => `${line(one.words)} ← ${line(one.original)}`).join('\n')}\n-->`
}

function writeSlide(slide: DraftSlide, article: Article, writing: Writing): string {
  const words = wordsFor(article.language, writing.vocabulary)
  const body = slide.layout === 'cover' ? writeAbout(article) : writeBody(slide, writing)
  return [
    `# ${writeTitle(slide.title)}`,
    body,
    slide.rewritten === undefined ? '' : writeRewritten(slide.rewritten, words),
    slide.proposal === undefined ? '' : writeProposal(slide.proposal, words),
    `<!--\n${writeNotes(slide, article, words, writing)}\n-->`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function directionOf(language: string): string {
  const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo?: () => { direction: string } }
  return locale.getTextInfo?.().direction ?? 'ltr'
}

function headmatterOf({ article, slides: [cover] }: Outline, { look, minutes }: Writing): object {
  const { headmatter } = look
  return {
    ...headmatter,
    title: writeTitle(cover?.title ?? []),
    ...(article.about.author === undefined ? {} : { author: article.about.author }),
    duration: `${Math.max(1, minutes)}min`,
    htmlAttrs: { lang: article.language, dir: directionOf(article.language) },
    layout: 'cover',
  }
}

function frontmatterOf(slide: DraftSlide): object {
  const layout = layoutOf(slide)
  const { topic } = slide
  return { ...(layout === 'default' ? {} : { layout }), ...(topic === undefined ? {} : { topic }) }
}

/** The deck as Markdown. */
export function writeDeck(outline: Outline, writing: Writing): string {
  return `${outline.slides
    .map((slide, index) => {
      const front = index === 0 ? headmatterOf(outline, writing) : frontmatterOf(slide)
      const head = Object.keys(front).length === 0 ? '---' : `---\n${yaml(front)}---`
      return `${head}\n\n${writeSlide(slide, outline.article, writing)}`
    })
    .join('\n\n')}\n`
}
