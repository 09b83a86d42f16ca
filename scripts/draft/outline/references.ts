import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import type { Token } from './tokens.ts'
import { plainText } from '../prose.ts'
import { phraseAt, tokensOf } from './tokens.ts'
import { isVerb } from './verbs.ts'

/** Whether a sentence is about something that only the one before it names: `They came back.`, `Seven of them were struck out.` */
export function pointsBack(prose: Prose, words: Words): boolean {
  const tokens = tokensOf(plainText(prose))
  const [first, second, third] = tokens
  // "Sono stati tanti i talk": the subject stands after the verb.
  const isPostposed =
    /^stat[oaie]$/.test(second?.bare ?? '') && /^(?:tant|molt|poch|numeros|divers)[oaie]$/.test(third?.bare ?? '')
  if (first !== undefined && words.subjectless.has(first.bare) && !isPostposed) return true
  if (isElliptic(tokens, words) || (first !== undefined && leavesOutSubject(first, words))) return true
  const verb = tokens.findIndex(token => isVerb(token, words))
  return tokens.slice(0, verb === -1 ? 2 : verb + 1).some(
    ({ bare, mark }, index) =>
      // "ciò che manca", "those who came": what follows says who.
      words.pointing.has(bare) && (mark !== '' || phraseAt(tokens, index + 1, words.relatives) === 0),
  )
}

/** A verb of the third person at the beginning, in a language that leaves pronouns out: `Creano le repliche.`; we say who `torniamo` is. */
function leavesOutSubject(first: Token, words: Words): boolean {
  const { presentational } = words
  return (
    presentational.size > 0 &&
    !presentational.has(first.bare) &&
    !/(?:mo|rà|ranno|te|r)$/.test(first.bare) &&
    (words.verbs.has(first.bare) ||
      (first.bare.length > 5 && words.pluralEndings.some(ending => ending === 'ono' && first.bare.endsWith(ending))))
  )
}

/** So many of several that were named before, where a verb follows at once: `Each had a notebook.` */
const SOME =
  /^(?:each|all|some|none|many|most|several|few|neither|any|alcun[ie]|molt[ie]|tutt[ie]|manche|einige|alle|certaine?s|plusieurs|algun[oa]s|much[oa]s|tod[oa]s)$/

/** `The third stayed.`, `The last one cost most.`: one of several that were named before. */
function isElliptic(tokens: readonly Token[], words: Words): boolean {
  const [first, second] = tokens
  if (first && second && SOME.test(first.bare) && words.small.has(second.bare) && isVerb(second, words)) return true
  // "Each one was a decision.": one of what?
  if (first && second && SOME.test(first.bare) && /^ones?$/.test(second.bare)) return true
  const article = phraseAt(tokens, 0, words.articles)
  const [which, next] = [tokens[article], tokens[article + 1]]
  if (article === 0 || which === undefined || next === undefined) return false
  return (
    (words.ordinals.has(which.bare) || words.numbers.includes(which.bare)) &&
    (isVerb(next, words) || /^ones?$/.test(next.bare))
  )
}

/** Whether a sentence's own clause speaks of something that is not in it: `Ropes need six minutes for it.`, `We sign each with one.` */
export function pointsOut(prose: Prose, words: Words): boolean {
  const tokens = tokensOf(plainText(prose))
  return tokens.some((token, index) => {
    const next = tokens[index + 1]
    const isObject =
      words.objects.has(token.bare) && (!/^l[oi]$/.test(token.bare) || (next !== undefined && isVerb(next, words)))
    // "the old one with room to spare", and not "the one that …", "one of them".
    const isOne =
      /^ones?$/.test(token.bare) &&
      words.articles.includes('the') &&
      (next === undefined ||
        token.mark !== '' ||
        (/^(?:the|this|that)$/.test(tokens[index - 2]?.bare ?? '') &&
          next.bare !== 'of' &&
          phraseAt(tokens, index + 1, words.relatives) === 0))
    if (!isObject && !isOne) return false
    // What was named in a clause before may be meant: "Whoever builds the crane moves it", "A crane that nobody oils, …".
    return !tokens
      .slice(0, index)
      .some(
        ({ mark }, at) =>
          (mark !== '' && at > 1) ||
          (at > 0 && (phraseAt(tokens, at, words.relatives) > 0 || phraseAt(tokens, at, words.subordinators) > 0)),
      )
  })
}

const PERSON = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+ \p{Ll}/u

/** Whether a sentence is about the event's own parts: `The second talk was about ropes.` */
export function isOfTheStage(prose: Prose, words: Words): boolean {
  const tokens = tokensOf(plainText(prose))
  const verb = tokens.findIndex((token, index) => index > 0 && isVerb(token, words))
  // "Ada Byron runs the systems of a mill.": who speaks next.
  if (PERSON.test(plainText(prose)) && verb === 2) return true
  return tokens
    .slice(0, verb === -1 ? 4 : Math.min(verb, 9))
    .some(({ bare }) => words.stage.has(bare.split("'").at(-1) ?? ''))
}
