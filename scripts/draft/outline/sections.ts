import type { Article, Content, Heading, Paragraph } from '../article.ts'
import type { Reader, Sentence } from './sentences.ts'
import { plainText } from '../prose.ts'
import { inRows } from './rows.ts'
import { countWords, sentencesOf } from './sentences.ts'

/** A heading with what stands under it, up to the next heading. */
export interface Section {
  /** None for what stands before the first heading. */
  heading?: Heading
  contents: Content[]
}

/** A paragraph, or a part of a long one, with its sentences. */
export interface Piece {
  paragraph: Paragraph
  sentences: Sentence[]
  words: number
}

/** What makes one slide, or several of one kind. */
export type Stretch =
  | { kind: 'text'; pieces: Piece[] }
  /** A table, a list, a picture…, with the sentences that lead to it and from it. */
  | { kind: 'shown'; content: Exclude<Content, Paragraph>; before: Piece[]; after: Piece[] }

/** So many words are told while a slide is seen: a little less than a minute's. */
const WORDS_A_SLIDE = 115
/** A longer paragraph is told on several slides. */
const LONG_PARAGRAPH = 190
/** Less text beside a table or picture belongs to it. */
const FEW_WORDS = 30

/** An article by its headings. */
export function sectionsOf({ blocks }: Article): Section[] {
  const sections: Section[] = [{ contents: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, contents: [] })
    else sections.at(-1)?.contents.push(block)
  }
  return sections.filter(({ heading, contents }) => heading !== undefined || contents.length > 0)
}

function wordsOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { words }) => sum + words, 0)
}

function piecesOf(paragraph: Paragraph, reader: Reader): Piece[] {
  const sentences = sentencesOf(paragraph.text, reader)
  const counted = sentences.map(sentence => ({ sentence, words: countWords(sentence.plain) }))
  const words = counted.reduce((sum, one) => sum + one.words, 0)
  if (words <= LONG_PARAGRAPH || sentences.length < 4) {
    return [{ paragraph, sentences, words }]
  }
  let from = 1
  return inRows(counted, Math.round(words / WORDS_A_SLIDE), one => one.words).map(row => {
    const part = row.map(({ sentence }) => sentence)
    const range = { from, to: from + row.length - 1 }
    from += row.length
    return {
      paragraph: {
        ...paragraph,
        text: part.flatMap(({ text }, index) => (index === 0 ? text : [{ text: ' ' }, ...text])),
        sentences: range,
      },
      sentences: part,
      words: row.reduce((sum, one) => sum + one.words, 0),
    }
  })
}

/** A caption is no longer. */
const CAPTION_WORDS = 12

/** Whether what stands before a table or picture names it: it ends with a colon, or it is a few words without a full stop. */
export function announces({ paragraph, words }: Piece): boolean {
  const text = plainText(paragraph.text)
  return /:\s*$/.test(text) || (words <= CAPTION_WORDS && !/[.!?…]["'”’»)]*$/.test(text))
}

/** The text before a table or picture that belongs to it: little text, or the paragraph that announces it. */
function takeIntroduction(pieces: Piece[]): Piece[] {
  if (wordsOf(pieces) < FEW_WORDS) return pieces.splice(0)
  const last = pieces.at(-1)
  return last && announces(last) ? pieces.splice(-1) : []
}

/** A section in stretches: runs of text, and between them what is shown as it is. */
export function stretchesOf(contents: readonly Content[], reader: Reader): Stretch[] {
  const stretches: Stretch[] = []
  let pieces: Piece[] = []
  const endText = (): void => {
    const last = stretches.at(-1)
    if (last?.kind === 'shown' && wordsOf(pieces) < FEW_WORDS) last.after = pieces
    else if (pieces.length > 0) stretches.push({ kind: 'text', pieces })
    pieces = []
  }
  for (const content of contents) {
    if (content.kind === 'paragraph') {
      // One by one: a paragraph may have any number of pieces.
      for (const piece of piecesOf(content, reader)) pieces.push(piece)
      continue
    }
    const before = takeIntroduction(pieces)
    endText()
    stretches.push({ kind: 'shown', content, before, after: [] })
  }
  endText()
  return stretches
}

/** A run of text in as many parts as slides are needed to tell it. */
export function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const rows = inRows(pieces, Math.max(1, Math.round(wordsOf(pieces) / WORDS_A_SLIDE)), ({ words }) => words)
  const groups: Piece[][] = []
  for (const row of rows) {
    const sentences = row.reduce((sum, piece) => sum + piece.sentences.length, 0)
    const last = groups.at(-1)
    // A title and a point need two sentences.
    if (last && sentences < 2) last.push(...row)
    else groups.push(row)
  }
  return groups
}

/** How many words a section's contents have, in text that is read aloud. */
export function wordsIn(contents: readonly Content[]): number {
  return contents.reduce(
    (sum, content) => sum + (content.kind === 'paragraph' ? countWords(plainText(content.text)) : 0),
    0,
  )
}
