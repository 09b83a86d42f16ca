import { describe, expect, it } from 'vitest'
import { isEnglish, markTerms, termRuns } from '../../diagrams/english-terms.ts'

const TERMS = ['offload', 'platform engineer', 'platform engineering', 'NIC (C++)']

describe('the runs of a text', () => {
  it('tell the terms from the words around them, and lose nothing', () => {
    const text = 'L’offload, da solo, non basta'
    expect(termRuns(text, TERMS)).toEqual([
      { text: 'L’', english: false },
      { text: 'offload', english: true },
      { text: ', da solo, non basta', english: false },
    ])
    expect(
      termRuns(text, TERMS)
        .map(run => run.text)
        .join(''),
    ).toBe(text)
  })

  it('take the longer of two terms that begin alike, in any case', () => {
    expect(termRuns('Fast Datapath', ['datapath', 'fast', 'fast datapath'])).toEqual([
      { text: 'Fast Datapath', english: true },
    ])
  })

  it('take whole words only, and the signs in a term as they are', () => {
    expect(termRuns('offloading', TERMS)).toEqual([{ text: 'offloading', english: false }])
    expect(termRuns('perché l’èoffload', TERMS)).toHaveLength(1)
    expect(termRuns('la NIC (C++)', ['NIC (C++)'])).toEqual([
      { text: 'la ', english: false },
      { text: 'NIC (C++)', english: true },
    ])
  })
})

describe('marking the terms of a slide', () => {
  it('wraps them where they are words', () => {
    expect(markTerms('# Al platform engineer va la metà\n\n**Offload** e basta', TERMS)).toBe(
      '# Al <span lang="en">platform engineer</span> va la metà\n\n**<span lang="en">Offload</span>** e basta',
    )
  })

  it.each([
    '<Offload offload="offload" :of="[\'offload\']" />',
    '`offload`',
    '```yaml\noffload: true\n```',
    '<!-- offload -->',
    '[qui](/offload)',
    'https://offload.io/offload',
    '{{ offload }}',
  ])('leaves %j alone', markdown => {
    expect(markTerms(markdown, TERMS)).toBe(markdown)
  })
})

it('a deck speaks English when it says so in any spelling, or says nothing', () => {
  expect(['en', 'en-GB', undefined].map(language => isEnglish(language))).toEqual([true, true, true])
  expect(['it', 'eng', 'enm'].map(language => isEnglish(language))).toEqual([false, false, false])
})
