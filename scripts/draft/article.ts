import type { Prose } from './prose.ts'
import { plainText } from './prose.ts'

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
  /** Told in the notes alone, as a footnote is. */
  aside?: boolean
  /** Which of its sentences this is, counted from 1, where the paragraph is told on several slides. */
  sentences?: { from: number; to: number }
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
export type Found =
  Heading | { [Kind in Content['kind']]: Omit<Extract<Content, { kind: Kind }>, 'number'> }[Content['kind']]

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
