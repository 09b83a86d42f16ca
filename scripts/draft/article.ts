/** A stretch of text that is written in one way. */
export interface Span {
  text: string
  style?: 'code' | 'strong' | 'emphasis'
  /** Where it leads: an http, https or mailto address. */
  link?: string
}

/** Text as it is read, without line breaks; what is between two spans is in one of them. */
export type Prose = readonly Span[]

export interface Heading {
  kind: 'heading'
  /** 1 to 6. */
  level: number
  text: Prose
}

interface Numbered {
  /** Its place among the article's paragraphs, counted from 1; headings are not counted. */
  number: number
}

export interface Paragraph extends Numbered {
  kind: 'paragraph'
  text: Prose
  /** Which of its sentences this is, counted from 1, where the paragraph is told on several slides. */
  sentences?: { from: number, to: number }
}

export interface ListItem {
  text: Prose
  /** 0 for the list's own items, 1 for those of a list in it. */
  depth: number
}

export interface List extends Numbered {
  kind: 'list'
  /** The number of its first item; none in a list without numbers. */
  start?: number
  items: ListItem[]
}

export interface Table extends Numbered {
  kind: 'table'
  header: Prose[]
  rows: Prose[][]
}

export interface Code extends Numbered {
  kind: 'code'
  /** As the article named it; empty where it did not. */
  language: string
  /** Without a line break at its end. */
  code: string
}

export interface Quote extends Numbered {
  kind: 'quote'
  paragraphs: Prose[]
}

export interface Picture extends Numbered {
  kind: 'picture'
  /** As the article names it. */
  source: string
  alt: string
  caption: string
}

/** Everything that has a number. */
export type Content = Paragraph | List | Table | Code | Quote | Picture
export type Block = Heading | Content

/** Of one kind each, and without their numbers: what a reader of one of the forms finds. */
export type Found = Heading | { [Kind in Content['kind']]: Omit<Extract<Content, { kind: Kind }>, 'number'> }[Content['kind']]

/** What an article says of itself, as far as it does. */
export interface About {
  title?: string
  author?: string
  date?: string
  place?: string
}

/** A written text, whatever it was written in. */
export interface Article {
  about: About
  /** A BCP 47 tag. */
  language: string
  blocks: Block[]
  /** Where it came from: a file's name, an address, or nothing for standard input. */
  origin?: string
  /** The beginnings of what was left out as no part of the article. */
  leftOut: string[]
}

/** The text alone. */
export function plainText(prose: Prose): string {
  return prose.map(({ text }) => text).join('')
}

/** A part of a prose, by places in its plain text; what is cut through keeps its style and link. */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  const part: Span[] = []
  let at = 0
  for (const span of prose) {
    const text = span.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '')
      part.push({ ...span, text })
    at += span.text.length
    if (at >= to)
      break
  }
  return part
}

/** A prose in parts: `cutProse(prose, [3, 8])` is what stands before 3, and from there to 8. */
export function cutProse(prose: Prose, places: readonly number[]): Prose[] {
  const rest = prose.values()
  let span = rest.next().value
  let used = 0
  let at = 0
  return places.map((to) => {
    const part: Span[] = []
    while (span && at < to) {
      const text = span.text.slice(used, used + to - at)
      part.push({ ...span, text })
      at += text.length
      used += text.length
      if (used >= span.text.length) {
        span = rest.next().value
        used = 0
      }
    }
    return part
  })
}

/** A span's text apart from the spaces around it, which belong to neither style nor link. */
function* withoutEdges({ text, style, link }: Span): Generator<Span> {
  const inner = text.trim()
  if (inner === '' || (style === undefined && link === undefined)) {
    yield { text }
    return
  }
  const from = text.indexOf(inner)
  yield {
    text: text.slice(0, from),
  }
  yield { text: inner, style, link }
  yield {
    text: text.slice(from + inner.length),
  }
}

/** One space between words, none around; spans that are written alike become one. A space that holds words together stays one. */
export function tidyProse(prose: Prose): Prose {
  const tidy: Span[] = []
  let spaced = true
  for (const span of prose.flatMap(one => [
    ...withoutEdges(one),
  ])) {
    let text = span.text.replaceAll(/[ \t\n]+/g, ' ')
    if (spaced) {
      text = tidy.length === 0
        ? text.trimStart()
        : text.replace(/^ /, '')
    }
    if (text === '')
      continue
    spaced = text.endsWith(' ')
    const last = tidy.at(-1)
    if (last && last.style === span.style && last.link === span.link)
      last.text += text
    else
      tidy.push({ ...span, text })
  }
  for (let last = tidy.at(-1); last; last = tidy.at(-1)) {
    last.text = last.text.trimEnd()
    if (last.text !== '')
      break
    tidy.pop()
  }
  return tidy.some(({ text }) => /\S/.test(text))
    ? tidy
    : []
}

/** All text of a block, a line for each of its parts. */
export function textOf(block: Block | Found): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.text)
    case 'list':
      return block.items.map(({ text }) => plainText(text)).join('\n')
    case 'table':
      return [block.header, ...block.rows].map(row => row.map(plainText).join(' ')).join('\n')
    case 'code':
      return block.code
    case 'quote':
      return block.paragraphs.map(plainText).join('\n')
    case 'picture':
      return [block.alt, block.caption].filter(text => text !== '').join('\n')
  }
}

/** Every stretch of a block that is read as text. */
export function prosesOf(block: Block | Found): Prose[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.map(({ text }) => text)
    case 'table':
      return [block.header, ...block.rows].flat()
    case 'quote':
      return block.paragraphs
    case 'code':
    case 'picture':
      return []
  }
}
