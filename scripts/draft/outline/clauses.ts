import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Token } from './tokens.ts'
import { plainText } from '../prose.ts'
import { phraseAt, tokensOf } from './tokens.ts'
import { hasMainVerb, hasVerb, isVerb } from './verbs.ts'

/** Whether a sentence says something by itself: it does not only name a thing, or give a reason for one, `Because nobody learns at night.` */
export function isClause(prose: Prose, words: Words): boolean {
  const plain = plainText(prose)
  const tokens = tokensOf(plain)
  const isQuestion = /\?["'”’»)]*$/.test(plain)
  const isPart =
    !isQuestion && phraseAt(tokens, 0, words.subordinators) > 0 && mainClause(tokens, 0, words) === undefined
  return (
    words.verbs.size === 0 ||
    (!isPart && (isQuestion ? tokens.some(token => isVerb(token, words)) : hasMainVerb(tokens, words)))
  )
}

/** Whether a sentence begins with what cannot stand alone: `In October, …`, `When a pod dies, …`. */
export function isOpened(tokens: readonly Token[], start: number, words: Words): boolean {
  if (phraseAt(tokens, start, words.subordinators) > 0) return true
  const comma = tokens.findIndex(({ mark }, index) => index >= start && mark !== '')
  if (comma === -1 || tokens.slice(start, comma + 1).some(token => isVerb(token, words))) return false
  // "Two years ago, …": a few words of any kind, where a subject and its verb follow.
  const next = tokens[comma + 1]
  return (
    phraseAt(tokens, start, words.openers) > 0 ||
    (comma - start < 5 && next !== undefined && !isVerb(next, words) && mainClause(tokens, start, words) === comma)
  )
}

/** The comma that ends what opens a sentence: what follows it is a clause by itself. */
export function mainClause(tokens: readonly Token[], start: number, words: Words): number | undefined {
  const found = tokens.findIndex(({ mark }, index) => {
    if (index <= start || mark !== ',' || phraseAt(tokens, index + 1, words.boundaries) > 0) return false
    if ([1, 2, 3].some(ahead => phraseAt(tokens, index + ahead, words.relatives) > 0)) return false
    const next = tokens.findIndex((other, at) => at > index && /[,;:]/.test(other.mark))
    return hasVerb(tokens.slice(index + 1, next === -1 ? tokens.length : next + 1), words)
  })
  return found === -1 ? undefined : found
}
