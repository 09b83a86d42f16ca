import type { Words } from '../vocabulary.ts'
import type { Token } from './tokens.ts'
import { phraseAt } from './tokens.ts'

/** How a word ends that several of something are called by, in the languages whose verbs we know by their endings. */
const PLURAL = /[eis]$/

/** A word right after one of these is a noun: `una firma`, `the cost`. */
const AFTER_ARTICLE =
  /^(?:the|an?|its|their|his|our|your|my|whose|una|un|uno|il|i|gli|della|dello|dei|degli|delle|del|nella|nel|alla|al|dalla|dal|sulla|sul|der|ein|eine|einen|le|les|une|el|los|las)$/

export function isVerb(
  { bare, isName, before = '' }: Token,
  { verbs, endings, pluralEndings, clitics }: Words,
): boolean {
  // "the users to ensure": an infinitive says nothing of them.
  if (isName || AFTER_ARTICLE.test(before) || before === 'to') return false
  const tail = bare.split("'").at(-1) ?? ''
  const endsLike = (all: readonly string[]): boolean =>
    all.some(ending => tail.length > ending.length + 2 && tail.endsWith(ending))
  return (
    verbs.has(bare) ||
    verbs.has(tail) ||
    endsLike(endings) ||
    // "si specializzano", "non serve"; "i progetti ospitano".
    (clitics.has(before) && tail.length > 3) ||
    (PLURAL.test(before) && endsLike(pluralEndings))
  )
}

/** Whether words have a verb of their own: one that a clause about something in them does not take away. */
export function hasVerb(tokens: readonly Token[], words: Words): boolean {
  const verb = tokens.findIndex(token => isVerb(token, words))
  return verb !== -1 && !tokens.slice(1, verb).some((_, index) => phraseAt(tokens, index + 1, words.relatives) > 0)
}

/** Whether words have a verb before anything that holds one of its own: not `the trust of who must get up`. */
export function hasOwnVerb(tokens: readonly Token[], words: Words): boolean {
  const verb = tokens.findIndex(token => isVerb(token, words))
  return hasVerb(tokens, words) && !tokens.slice(1, verb).some(({ bare }) => words.scopes.has(bare))
}

/** Whether words have more verbs than clauses about something in them take: `who carries the disks` takes one. */
export function hasMainVerb(tokens: readonly Token[], words: Words): boolean {
  // "What saved us was a tape": the first verb is the opening clause's own.
  let taken = words.scopes.has(tokens[0]?.bare ?? '') ? 1 : 0
  return tokens.some((token, index) => {
    if (index > 0 && phraseAt(tokens, index, words.relatives) > 0) taken++
    const before = tokens[index - 1]
    // "have been", "can see": one verb.
    // "package managers we use": a clause about them.
    const isAside = index === tokens.length - 1 && index > 2 && /^(?:i|we|you|they|he|she)$/.test(before?.bare ?? '')
    const begins =
      isVerb(token, words) && !isAside && !(before && words.small.has(before.bare) && isVerb(before, words))
    return begins && taken-- === 0
  })
}
