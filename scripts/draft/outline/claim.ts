import type { Content } from '../article.ts'
import type { Prose } from '../prose.ts'
import type { Reader } from './sentences.ts'
import type { Titles } from './titles.ts'
import { plainText } from '../prose.ts'
import { isClause } from './clauses.ts'
import { showable } from './points.ts'
import { wordsIn } from './sections.ts'
import { countWords, sentencesOf } from './sentences.ts'
import { weigh } from './weigh.ts'

/** Below a section's name, in large letters: what it claims. */
const CLAIM = { letters: 60, words: 11 }
/** A longer first paragraph has more to show than a claim; and where less follows it, it is what there is to show. */
const LEDE = { most: 60, rest: 70 }

/** The strongest sentence of the paragraph that a section begins with, where that paragraph is short and more follows it. */
export function claimFor(
  contents: readonly Content[],
  all: readonly Content[],
  reader: Reader,
  titles: Titles,
): Prose | undefined {
  const [lede] = contents
  if (lede?.kind !== 'paragraph') return undefined
  const length = countWords(plainText(lede.text))
  if (length > LEDE.most || wordsIn(all) - length < LEDE.rest) return undefined
  const { words } = reader
  const sentences = weigh([sentencesOf(lede.text, reader)], '', words).map(sentence => ({
    ...sentence,
    // What a section begins with is what it is about.
    weight: sentence.weight + (sentence.place === 0 ? 0.6 : 0),
  }))
  return titles.takeFirst(
    showable(sentences, CLAIM, words)
      .map(({ part }) => part)
      .filter(part => isClause(part, words)),
  )
}
