import type { Words } from '../vocabulary.ts'
import type { Token } from './tokens.ts'
import { phraseAt, tellingWords } from './tokens.ts'
import { hasOwnVerb, hasVerb, isVerb } from './verbs.ts'

const DASH = /^[–—-]+$/

/** Whether a sentence that begins at a word may end before another. */
export function mayEnd(tokens: readonly Token[], start: number, end: number, words: Words): boolean {
  const last = tokens[end - 1]
  const next = tokens[end]
  if (last === undefined || next === undefined) return end === tokens.length
  const head = tokens.slice(start, end)
  if (turnsRound(head, next, words) || isEmptyWithout(head, tokens, end, words)) return false
  if (last.mark === ':') return !isAnnouncing(head, words)
  if (last.mark === ';' || DASH.test(next.bare) || next.bare === '') return true
  const joins = words.joins.has(next.bare)
  const after = tokens[end + 1]
  // "moved to Cilium and measured 38% less": two things said of one; not "what you install and forget".
  if (last.mark !== ',') {
    // "cannot do without cranes and, from this point of view, …"; "the cranes moved and the harbour opened".
    const opens = next.mark === ',' || phraseAt(tokens, end + 1, words.articles) > 0
    const isHeld = head.some(({ bare }) => words.scopes.has(bare)) && next.mark !== ','
    if (
      joins &&
      opens &&
      !isHeld &&
      hasVerb(head, words) &&
      hasVerb(lastClause(head, words), words) &&
      hasOwnVerb(tokens.slice(end + 1, end + (next.mark === ',' ? 20 : 9)), words)
    )
      return true
    return (
      phraseAt(tokens, end, words.breaks) > 0 ||
      (joins && after !== undefined && isVerb(after, words) && !head.some(({ bare }) => words.scopes.has(bare)))
    )
  }
  if (phraseAt(tokens, end, words.boundaries) === 0) return isApposition(tokens, start, end, words)
  if (!joins) return true
  // "nodes, pods, and clusters": the comma of a list ends no sentence. After the only comma of one that has its verb, another begins.
  const rest = tokens.slice(end + 1, end + 12)
  const isOnlyComma = !head.slice(0, -1).some(({ mark }) => mark !== '')
  return (
    areClauses(head, words) &&
    (hasVerb(rest.slice(0, 8), words) || (isOnlyComma && rest.some(token => isVerb(token, words))))
  )
}

/** What stands before a colon announces what comes after it, if it has fewer words that tell something: `The reason is simple: …` */
const TELLING = 5

/** Whether what stands before a colon only announces what comes after it. */
export function isAnnouncing(head: readonly Token[], words: Words): boolean {
  return tellingWords(head, words) < TELLING
}

/** `The metric is not how many have an account, but …`: what is denied says the contrary without what follows. */
export function turnsRound(head: readonly Token[], { bare }: Token, words: Words): boolean {
  return words.contrasts.has(bare) && head.some(token => words.negations.has(token.bare) || token.bare.endsWith("n't"))
}

/** How something is called that only what follows tells: `quello di un'azienda`, `one of a company`. */
const INDEFINITE = /^(?:an?|one|those|un|uno|una|quell[oaie]|ein|eine|einer|une|celle|celui|aquel|aquella)$|^un'/

/** `The case was that of a company, which …`: said to be something of which nothing is said but in the clause about it. */
function isEmptyWithout(head: readonly Token[], tokens: readonly Token[], end: number, words: Words): boolean {
  if (phraseAt(tokens, end, words.relatives) === 0) return false
  const verb = head.findLastIndex(token => isVerb(token, words))
  return (
    verb !== -1 &&
    words.small.has(head[verb]?.bare ?? '') &&
    head.slice(verb + 1).some(({ bare }) => INDEFINITE.test(bare))
  )
}

/** What follows the last word that opens a clause: `mentre le operazioni` of `A cresce, mentre le operazioni`. */
function lastClause(tokens: readonly Token[], words: Words): readonly Token[] {
  const from = tokens.findLastIndex((_, index) => index > 0 && phraseAt(tokens, index, words.subordinators) > 0)
  return tokens.slice(Math.max(0, from))
}

/** Whether all that stands between the commas has a verb: `240 had come, 180 of them early`, and not `nodes, pods`. */
function areClauses(tokens: readonly Token[], words: Words): boolean {
  let from = 0
  return tokens.every(({ mark }, index) => {
    if (mark !== ',') return true
    const part = tokens.slice(from, index + 1)
    from = index + 1
    return part.some(token => isVerb(token, words))
  })
}

/** `to Genoa, the port of Piedmont`: a second name after the first comma, and no list. */
function isApposition(tokens: readonly Token[], start: number, end: number, words: Words): boolean {
  const close = tokens.findIndex(({ mark }, index) => index >= end && mark !== '')
  const second = tokens.slice(end, close === -1 ? tokens.length : close + 1)
  return (
    phraseAt(tokens, end, words.articles) > 0 &&
    !second.some(token => isVerb(token, words)) &&
    !tokens.slice(start, end - 1).some(({ mark }) => mark === ',') &&
    !second.some(({ bare }) => words.joins.has(bare)) &&
    !words.joins.has(tokens[close + 1]?.bare ?? '')
  )
}
