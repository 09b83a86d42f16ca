import type { Prose } from '../prose.ts'
import type { Words } from '../vocabulary.ts'
import { plainText } from '../prose.ts'

/** A word as it stands in its sentence. */
export interface Token {
  from: number
  to: number
  /** In lower case, without the marks around it. */
  bare: string
  /** The mark after it. */
  mark: string
  /** Has a capital though it begins nothing: `May`, `Will`. */
  isName: boolean
  /** The word before it, as `bare`. */
  before?: string
}

const DASH = /^[–—-]+$/

export function tokensOf(text: string): Token[] {
  let before: string | undefined
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const bare = word
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+|[^\p{L}\p{N}\p{Extended_Pictographic}']+$/gu, '')
    const token: Token = {
      from: index,
      to: index + word.length,
      bare,
      mark: /[,;:]["'”’»)]?$/.exec(word)?.[0][0] ?? '',
      isName: index > 0 && /^\p{Lu}\p{Ll}/u.test(word),
      before,
    }
    before = bare
    return token
  })
}

/** The phrase of a list that stands at a place, in words. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    if (words.every((word, index) => matches(tokens[at + index], word, index < words.length - 1))) return words.length
  }
  return 0
}

/** `nell'` stands at `nell'ultimo`; within a phrase no mark may part its words. */
function matches(token: Token | undefined, word: string, within: boolean): boolean {
  if (token === undefined || (within && token.mark !== '')) return false
  return word.endsWith("'") ? token.bare.startsWith(word) : token.bare === word
}

/** How a word ends that several of something are called by, in the languages whose verbs we know by their endings. */
const PLURAL = /[eis]$/

/** A word right after one of these is a noun: `una firma`, `the cost`. */
const AFTER_ARTICLE =
  /^(?:the|an?|its|their|his|our|your|my|whose|una|un|uno|il|i|gli|della|dello|dei|degli|delle|del|nella|nel|alla|al|dalla|dal|sulla|sul|der|ein|eine|einen|le|les|une|el|los|las)$/

function isVerb({ bare, isName, before = '' }: Token, { verbs, endings, pluralEndings, clitics }: Words): boolean {
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
function hasOwnVerb(tokens: readonly Token[], words: Words): boolean {
  const verb = tokens.findIndex(token => isVerb(token, words))
  return hasVerb(tokens, words) && !tokens.slice(1, verb).some(({ bare }) => words.scopes.has(bare))
}

/** Whether words have more verbs than clauses about something in them take: `who carries the disks` takes one. */
function hasMainVerb(tokens: readonly Token[], words: Words): boolean {
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

/** How many of the words are not small ones. */
export function tellingWords(tokens: readonly Token[], words: Words): number {
  return tokens.filter(
    ({ bare }) => bare !== '' && !words.small.has(bare) && !words.small.has(bare.split("'")[0] ?? ''),
  ).length
}

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
