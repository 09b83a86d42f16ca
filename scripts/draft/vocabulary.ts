import type { Vocabulary } from './vocabulary/schema.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { vocabularySchema } from './vocabulary/schema.ts'

const FILE = new URL('./vocabulary/vocabulary.yaml', import.meta.url)

/** A language's words, as sets of what is looked up and lists of what is gone through. */
export interface Words {
  small: ReadonlySet<string>
  abbreviations: ReadonlySet<string>
  numbering: ReadonlySet<string>
  leads: readonly string[]
  pointing: ReadonlySet<string>
  subjectless: ReadonlySet<string>
  presentational: ReadonlySet<string>
  objects: ReadonlySet<string>
  ordinals: ReadonlySet<string>
  numbers: readonly string[]
  stage: ReadonlySet<string>
  openers: readonly string[]
  subordinators: readonly string[]
  boundaries: readonly string[]
  breaks: readonly string[]
  relatives: readonly string[]
  joins: ReadonlySet<string>
  scopes: ReadonlySet<string>
  negations: ReadonlySet<string>
  contrasts: ReadonlySet<string>
  articles: readonly string[]
  verbs: ReadonlySet<string>
  endings: readonly string[]
  pluralEndings: readonly string[]
  clitics: ReadonlySet<string>
  fillers: readonly string[]
  bylines: readonly string[]
  at: ReadonlySet<string>
  /** What the deck says itself; in English where we have no words of the article's language. */
  deck: Vocabulary['languages']['en']['deck']
}

let vocabulary: Promise<Vocabulary> | undefined

/** vocabulary/vocabulary.yaml, read once. */
export async function readVocabulary(): Promise<Vocabulary> {
  vocabulary ??= readFile(FILE, 'utf8').then(text => vocabularySchema.parse(parse(text)))
  return vocabulary
}

/** `it-CH` => `it` */
export function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

/** The words of a language; none, where we have none of it: then only what needs no words is done. */
export function wordsFor(language: string, { languages }: Vocabulary): Words {
  const known = Object.entries(languages).find(([tag]) => tag === primaryOf(language))?.[1]
  const list = (words: readonly string[] | undefined): readonly string[] => words ?? []
  const set = (words: readonly string[] | undefined): ReadonlySet<string> => new Set(words)
  // Two words before one, so that "even if" is not taken for "even".
  const phrases = (words: readonly string[] | undefined): readonly string[] =>
    list(words).toSorted((one, other) => other.length - one.length)
  return {
    small: set(known?.small),
    abbreviations: set(known?.abbreviations),
    numbering: set(known?.numbering),
    leads: phrases(known?.leads),
    pointing: set(known?.pointing),
    subjectless: set(known?.subjectless),
    presentational: set(known?.presentational),
    objects: set(known?.objects),
    ordinals: set(known?.ordinals),
    numbers: list(known?.numbers),
    stage: set(known?.stage),
    openers: phrases(known?.openers),
    subordinators: phrases(known?.subordinators),
    boundaries: phrases(known?.boundaries),
    breaks: phrases(known?.breaks),
    relatives: phrases(known?.relatives),
    joins: set(known?.joins),
    scopes: set(known?.scopes),
    negations: set(known?.negations),
    contrasts: set(known?.contrasts),
    articles: list(known?.articles),
    verbs: set(known?.verbs),
    endings: list(known?.endings),
    pluralEndings: list(known?.pluralEndings),
    clitics: set(known?.clitics),
    fillers: phrases(known?.fillers),
    bylines: phrases(known?.bylines),
    at: set(known?.at),
    deck: (known ?? languages.en).deck,
  }
}
