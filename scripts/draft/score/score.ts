import type { Outline } from '../outline/outline.ts'
import type { Vocabulary } from '../vocabulary/schema.ts'
import { prosesOf, textOf } from '../article.ts'
import { isClause } from '../outline/clauses.ts'
import { stemmerFor } from '../outline/lexrank.ts'
import { pointsBack, pointsOut } from '../outline/references.ts'
import { rankedSections } from '../outline/sections.ts'
import { countWords, createReader, sentencesOf } from '../outline/sentences.ts'
import { minutesOf } from '../outline/time.ts'
import { plainText } from '../prose.ts'
import { primaryOf, wordsFor } from '../vocabulary.ts'
import { isWithin, linesOf, linesOfNobody } from './lines.ts'

/** How well a drafted deck serves its speaker, in numbers. */
export interface Score {
  language: string
  words: number
  slides: number
  minutes: number
  /** Titles with nothing below them that are no sentence either. */
  empty: string[]
  /** `Networks (2)` */
  numbered: string[]
  /** Titles that begin with a pronoun, or speak of what is not in them. */
  pointing: string[]
  /** Lines on slides that stand in no single sentence of the article. */
  invented: string[]
  /** The most central sentences of each section, and how many of them are on a slide. */
  central: { all: number; shown: number }
  /** Figures and names that are neither on a slide nor in the notes. */
  missing: string[]
  /** Sentences that are neither on a slide nor in the notes. */
  lost: string[]
}

/** Of each section so many sentences are its centre. */
const CENTRAL = 2

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

export async function scoreOf(outline: Outline, vocabulary: Vocabulary): Promise<Score> {
  const { article, slides } = outline
  const words = wordsFor(article.language, vocabulary)
  const reader = createReader(article.language, words)
  const { links, agenda, closing, untitled, code, table, list, quote, picture } = words.deck
  const own = [links, agenda, closing, untitled, code, table, list, quote, picture]
  const titles = slides.slice(1).map(({ title }) => title)
  const { sections } = rankedSections(article, reader, await stemmerFor(primaryOf(article.language)))
  const lines = slides.flatMap(linesOf)
  const central = sections.flatMap(({ sentences }) =>
    sentences.toSorted((one, other) => other.rank - one.rank).slice(0, CENTRAL),
  )
  const told = oneLine([...lines, ...slides.flatMap(({ notes }) => notes.map(textOf))].join(' '))
  const sentences = article.blocks.flatMap(block =>
    block.kind === 'code' || block.kind === 'picture'
      ? textOf(block).split('\n')
      : prosesOf(block).flatMap(prose => sentencesOf(prose, reader).map(({ plain }) => plain)),
  )
  const facts = new Set(sentences.join(' ').match(/\p{N}[\p{N}.,:]*|(?<=[\p{L},] )\p{Lu}[\p{L}-]+/gu))
  return {
    language: article.language,
    words: article.blocks.reduce((sum, block) => sum + (block.kind === 'code' ? 0 : countWords(textOf(block))), 0),
    slides: slides.length,
    minutes: minutesOf(outline),
    empty: slides
      .slice(1)
      .filter(({ body, title }) => body.kind === 'nothing' && words.verbs.size > 0 && !isClause(title, words))
      .map(({ title }) => plainText(title)),
    numbered: titles.map(plainText).filter(title => /\(\d+\)$/.test(title)),
    pointing: titles
      .filter(
        title =>
          !own.includes(plainText(title)) &&
          !isHeading(plainText(title), outline) &&
          (pointsBack(title, words) || pointsOut(title, words)),
      )
      .map(plainText),
    invented: linesOfNobody(outline, reader, own),
    central: {
      all: central.length,
      shown: central.filter(({ plain }) => lines.some(line => countWords(line) > 2 && isWithin(line, plain))).length,
    },
    missing: [...facts].filter(fact => !told.includes(fact)),
    lost: sentences.map(oneLine).filter(sentence => sentence !== '' && !told.includes(sentence)),
  }
}

/** What the author called a part is not ours to judge. */
function isHeading(title: string, { article }: Outline): boolean {
  return article.blocks.some(block => block.kind === 'heading' && oneLine(textOf(block)).includes(title))
}
