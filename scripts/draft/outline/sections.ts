import type { Article, Content, Heading } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Told } from './claims.ts'
import type { Stemmer, Vector } from './lexrank.ts'
import type { Reader, Sentence } from './sentences.ts'
import { textOf } from '../article.ts'
import { plainText } from '../prose.ts'
import { lexRank, segmenterFor, stemsOf, vectorsOf } from './lexrank.ts'
import { countWords, sentencesOf } from './sentences.ts'
import { withoutSpeakers } from './speakers.ts'

/** A part of the article that is told together: a heading of its first level, and all that stands below it. */
export interface Section {
  /** None for what stands before the first heading. */
  heading?: Heading
  /** What the heading says, without who says it in a conversation. */
  name?: Prose
  /** In their order, with the headings below. */
  blocks: (Heading | Content)[]
  /** Where its blocks begin among the article's. */
  from: number
  sentences: Told[]
  words: number
  /** Whether it stands before the headings of several others. */
  isIntroduction: boolean
  topic?: string
  proposal?: string
}

/** Where the first of a section's blocks stands among the article's: after its heading. */
export function firstBlock({ heading, from }: Section): number {
  return heading ? from + 1 : from
}

/** What is known of the article's sentences. */
export interface Ranked {
  sections: Section[]
  vectors: Vector[]
}

/** The level that parts the article: the highest that several headings have, or any has. */
function topLevel(levels: readonly number[]): number {
  const all = [...new Set(levels)].toSorted((one, other) => one - other)
  return all.find(level => levels.filter(other => other === level).length > 1) ?? all[0] ?? 7
}

/** How much the section's own voice weighs against the whole article's. */
const OWN = 0.6

/** The article in its sections, each sentence with how central it is to its section and to all of it. */
export function rankedSections({ blocks }: Article, reader: Reader, stem: Stemmer): Ranked {
  const spoken = withoutSpeakers(blocks)
  const top = topLevel(blocks.flatMap(block => (block.kind === 'heading' ? block.level : [])))
  const sections: Section[] = [{ blocks: [], from: 0, sentences: [], words: 0, isIntroduction: false }]
  const sentences: { sentence: Sentence; block: number; opens: boolean; section: number }[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level <= top) {
      sections.push({
        heading: block,
        name: spoken(block.text),
        blocks: [],
        from: index,
        sentences: [],
        words: 0,
        isIntroduction: false,
      })
      continue
    }
    const section = sections.at(-1)
    section?.blocks.push(block)
    if (section && block.kind !== 'code' && block.kind !== 'heading') section.words += countWords(textOf(block))
    if (block.kind === 'paragraph' && !block.aside)
      sentencesOf(spoken(block.text), reader).forEach((sentence, at) =>
        sentences.push({ sentence, block: index, opens: at === 0, section: sections.length - 1 }),
      )
  }
  const [introduction] = sections
  if (introduction) introduction.isIntroduction = sections.length > 2
  const segmenter = segmenterFor(sentences[0]?.sentence.plain ?? '')
  const vectors = vectorsOf(sentences.map(({ sentence }) => stemsOf(sentence.plain, reader.words, stem, segmenter)))
  const inAll = lexRank(vectors)
  for (const [number, section] of sections.entries()) {
    const own = sentences.flatMap((one, place) => (one.section === number ? [{ ...one, place }] : []))
    const inOwn = lexRank(own.map(({ place }) => vectors[place] ?? new Map<string, number>()))
    section.sentences = own.map(({ sentence, block, opens, place }, index) => ({
      ...sentence,
      place,
      block,
      opens,
      leads: index === 0,
      rank: OWN * (inOwn[index] ?? 0) + (1 - OWN) * (inAll[place] ?? 0),
    }))
  }
  return { sections: sections.filter(({ heading, blocks: own }) => heading !== undefined || own.length > 0), vectors }
}

export function headingText({ name }: Section): string {
  return plainText(name ?? [])
}
