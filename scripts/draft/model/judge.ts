import type { Words } from '../vocabulary.ts'
import { pointsBack, pointsOut } from '../outline/references.ts'
import { countWords, widthOf } from '../outline/sentences.ts'

/** What a proposal is judged against. */
export interface Judging {
  /** The article's own words in its place. */
  original: string
  /** The paragraphs that the slide tells. */
  paragraphs: string
  /** At the most. */
  words: number
  letters: number
  language: Words
  stems: (text: string) => readonly string[]
  /** The language of a text, where that is sure. */
  recognise: (text: string) => string | undefined
  /** The article's, as a primary tag. */
  tag: string
}

const QUOTED = /["“”«»„‟]([^"“”«»„‟]*)["“”«»„‟]/g
const MARKUP = /https?:|www\.|[<>{}[\]|`#*\\@]|--/
const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|non|nessun[oa]?|mai|senza|né|niente|nulla|nicht|kein\p{L}*|nie|niemand|ohne|nichts|ne|pas|jamais|aucune?|sans|rien|nunca|sin|nadie|ning[uú]n\p{L}*|tampoco|não|nem|sem)(?!\p{L})|n['’]t(?!\p{L})|(?<!\p{L})n['’](?=\p{L})|ない|ません|なかった/giu
/** Numbers in words, as far as they are easily seen. */
const COUNT =
  /(?<!\p{L})(?:half|double|twice|triple|dozens?|hundreds?|thousands?|millions?|billions?|percent|metà|doppio|decine|centinaia|cento|mille|mila|milion[ei]|miliard[oi]|percento|hälfte|doppelt|hundert|tausend|millionen|prozent|moitié|cent|mitad|doble|cien|mil|millón|millones)(?!\p{L})/giu

function has(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

function numbersIn(text: string): string[] {
  return text.match(/\p{N}+(?:[.,:]\p{N}+)*/gu) ?? []
}

/** Most of what is said must be what the article's sentence says. */
const ITS_OWN = 0.5
const FEWEST_WORDS = 2

/** Why a model's words may not stand for the article's; undefined where they may. */
export function refusalOf(proposed: string, judging: Judging): string | undefined {
  const { original, paragraphs, words, letters, language, stems, recognise, tag } = judging
  if (/[\n\r]/.test(proposed) || proposed.trim() === '' || MARKUP.test(proposed)) return 'not a line of text'
  const count = countWords(proposed)
  if (count > words || widthOf(proposed) > letters) return 'too long'
  if (count < FEWEST_WORDS) return 'too short'
  const known = new Set(numbersIn(paragraphs))
  if (numbersIn(proposed).some(number => !known.has(number))) return 'a number that the article does not have'
  const counted = [...(proposed.match(COUNT) ?? []), ...language.numbers.filter(number => hasWord(proposed, number))]
  if (counted.some(word => !hasWord(paragraphs, word))) return 'a number that the article does not have'
  if ([...proposed.matchAll(QUOTED)].some(([, quoted = '']) => !has(paragraphs, quoted)))
    return 'a quote that the article does not have'
  if (/["“”«»„‟]/.test(proposed.replaceAll(QUOTED, ''))) return 'a quote that the article does not have'
  const negations = (text: string): number => text.match(NEGATION)?.length ?? 0
  if (negations(proposed) !== negations(original)) return 'a negation more or less'
  const said = new Set(stems(paragraphs))
  const isOurs = (word: string): boolean =>
    language.small.has(word.toLowerCase()) || hasWord(paragraphs, word) || stems(word).every(stem => said.has(stem))
  if ((proposed.match(/\p{Lu}[\p{L}\p{N}-]*|\p{L}+\p{N}[\p{L}\p{N}]*/gu) ?? []).some(word => !isOurs(word)))
    return 'a name that the article does not have'
  const recognised = recognise(proposed)
  if (recognised !== undefined && recognised !== tag && recognise(original) !== recognised) return 'another language'
  const own = new Set(stems(original))
  const all = stems(proposed)
  if (all.length === 0 || all.filter(stem => own.has(stem)).length / all.length < ITS_OWN)
    return 'not what the article says there'
  const line = [{ text: proposed }]
  if (pointsBack(line, language) || pointsOut(line, language)) return 'it points elsewhere'
  return undefined
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
