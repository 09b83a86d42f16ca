import type { Prose } from '../../../../scripts/draft/prose.ts'
import { describe, expect, it } from 'vitest'
import { isClause } from '../../../../scripts/draft/outline/clauses.ts'
import { pointsBack } from '../../../../scripts/draft/outline/references.ts'
import { createReader, sentencesOf } from '../../../../scripts/draft/outline/sentences.ts'
import { shorten } from '../../../../scripts/draft/outline/shorten.ts'
import { TITLE, titleOf, Titles } from '../../../../scripts/draft/outline/titles.ts'
import { plainText } from '../../../../scripts/draft/prose.ts'
import { readVocabulary, wordsFor } from '../../../../scripts/draft/vocabulary.ts'

const vocabulary = await readVocabulary()
const words = { en: wordsFor('en', vocabulary), it: wordsFor('it', vocabulary) }

function prose(text: string): Prose {
  return [{ text }]
}

function short(text: string, language: 'en' | 'it'): string | undefined {
  const part = shorten(prose(text), TITLE, words[language])
  return part && plainText(part)
}

describe('a sentence is shortened to a part that is a sentence too', () => {
  it.each([
    [
      'The bill went down by 44%, and the number of people who can repair it went up from two to five.',
      'The bill went down by 44%',
    ],
    ['However, nobody had prepared anything.', 'Nobody had prepared anything'],
    [
      'In the first month after the change it found three broken backups, all of which had been reported as successful.',
      'In the first month after the change it found three broken backups',
    ],
    [
      'When the first results came out a year ago, several companies in the hall changed their rules.',
      'Several companies in the hall changed their rules',
    ],
    [
      'The team (of four people, who had never met before this spring) moved 40 clusters in two years.',
      'The team moved 40 clusters in two years',
    ],
    [
      'Nodes, pods, and clusters that have been there for many years without anybody who looks after them are expensive.',
      undefined,
    ],
    ['She ended with an entry from March: "Today somebody said that he did not know either.', undefined],
    [
      'The measure of a platform is not how many people have an account, but how long a newcomer waits for a first release.',
      undefined,
    ],
    [
      'The reason for it is simple: the budgets of the departments fall and the machines in the hall cost more each year.',
      'The budgets of the departments fall',
    ],
    [
      'The case that was discussed most was that of a carrier in Verona, which has moved its databases back to two servers.',
      undefined,
    ],
    [
      'Nothing helps: if nobody verifies the signature of an image when it is deployed, the signature is of no use to anybody.',
      'The signature is of no use to anybody',
    ],
  ])('%s', (sentence, part) => {
    expect(short(sentence, 'en')).toBe(part)
  })

  it.each([
    [
      "Tuttavia il conto dell'elettricità è sceso di 380 euro al mese, anche se nessuno se ne era accorto prima di allora.",
      "Il conto dell'elettricità è sceso di 380 euro al mese",
    ],
    [
      "Secondo il sondaggio fatto in sala, l'83% dei partecipanti lo usa in produzione da almeno tre anni.",
      "L'83% dei partecipanti lo usa in produzione da almeno tre anni",
    ],
    ['La terza è rimasta.', 'La terza è rimasta'],
  ])('%s', (sentence, part) => {
    expect(short(sentence, 'it')).toBe(part)
  })
})

it.each([
  ['A second person who takes over at three in the morning halves the damage', true],
  ['The policy that nobody tests is a comment', true],
  ['Where did they all go?', true],
  ['The people who have decided', false],
  ['Because at night everybody is tired and nobody learns', false],
  ['The first of May', false],
  ['Package managers we use', false],
  ['The users to ensure compatibility and stability', false],
  ['Its own on-call rotation', false],
])('“%s” is a sentence by itself: %s', (sentence, is) => {
  expect(isClause(prose(sentence), words.en)).toBe(is)
})

it.each([
  ['They came back the next year', 'en', true],
  ['Seven of them were struck out', 'en', true],
  ['In 112 Thursdays it has found nine faults', 'en', true],
  ['Each one was a reasonable decision', 'en', true],
  ['Ours has three headings', 'en', true],
  ['Nobody trusts their backups', 'en', false],
  ['The operators are good', 'en', false],
  ['Ha cominciato leggendo una password', 'it', true],
  ['Questa decisione resta alle persone', 'it', true],
  ['La migrazione è durata cinque mesi', 'it', false],
] as const)('“%s” (%s) points back to another sentence: %s', (sentence, language, does) => {
  expect(pointsBack(prose(sentence), words[language])).toBe(does)
})

it.each([
  ['The tent held. Nobody knew why.', 2],
  ['Dr. Solberg came at 3 p.m. and left.', 1],
  ['It was written by J. Whitlock, vol. 3 of the series. 40 people read it.', 2],
  ['“Is it safe?” she asked. Nobody answered!', 2],
  ['It ends with --!> and goes on.', 1],
  ['It fell from 9 ms to 2 ms. Nobody believed it.', 2],
  ['Ms. Okafor measured it.', 1],
])('%s has %i sentences', (text, count) => {
  expect(sentencesOf(prose(text), createReader('en', words.en))).toHaveLength(count)
})

it.each([
  ['de', 'Der nächste Tag findet am 21. Mai 2026 in Dresden statt. Alle kommen.', 2],
  ['de', 'Es kamen 320. Mehr waren es nie.', 2],
  ['it', 'Ci vediamo il 3. Ottobre è lontano.', 2],
])('a day before its month ends no sentence (%s: %s)', (language, text, count) => {
  expect(sentencesOf(prose(text), createReader(language, wordsFor(language, vocabulary)))).toHaveLength(count)
})

it('a Japanese point ends without its full stop, as any other', () => {
  const part = shorten(prose('夜中の呼び出しは月に1回以下になりました。'), TITLE, wordsFor('ja', vocabulary))
  expect(part && plainText(part)).toBe('夜中の呼び出しは月に1回以下になりました')
})

describe('a title', () => {
  it('is free once: what is called the same is not free again', () => {
    const titles = new Titles()
    titles.take([{ text: 'Code' }])
    expect(['Code', 'code!', 'More code'].map(text => titles.isFree([{ text }]))).toEqual([false, false, true])
    expect(titles.takeFirst([undefined, [{ text: 'Code' }], [{ text: 'Rope' }]])).toEqual([{ text: 'Rope' }])
  })

  it('has no number of its own, and is cut between words where nothing else serves', () => {
    expect(plainText(titleOf(prose('2. Storage'), words.en))).toBe('Storage')
    expect(plainText(titleOf(prose('1.25 is out'), words.en))).toBe('1.25 is out')
    expect(plainText(titleOf(prose('Step 2: Choose an algorithm'), words.en))).toBe('Choose an algorithm')
    expect(plainText(titleOf(prose('Step by step'), words.en))).toBe('Step by step')
    expect(
      plainText(
        titleOf(prose('Everything about the storage of many small things in the old warehouse by the river'), words.en),
      ),
    ).toBe('Everything about the storage of many small things in the old warehouse …')
  })
})
