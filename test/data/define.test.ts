import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { partsFor } from '../../scripts/data/define.ts'

function partsIn(language: string, languages: readonly string[] = ['en', 'it', 'pl']) {
  return partsFor({ languages, language, sources: new Set() })
}

const CLUSTERS = {
  en: { one: '{count} cluster', other: '{count} clusters' },
  it: { one: '{count} cluster', other: '{count} cluster' },
  pl: { one: '{count} klaster', few: '{count} klastry', many: '{count} klastrów', other: '{count} klastra' },
}

describe('words that depend on a number', () => {
  it('are those of the deck’s language, with the kinds of number it tells apart', () => {
    expect(partsIn('pl').plural.parse(CLUSTERS)).toEqual(CLUSTERS.pl)
  })

  it('lack nothing that their language needs, and have nothing that it does not know', () => {
    const { few: _, ...poor } = CLUSTERS.pl
    expect(partsIn('en').plural.safeParse({ ...CLUSTERS, pl: poor }).error?.issues[0]?.path).toEqual(['pl', 'few'])
    expect(
      partsIn('en').plural.safeParse({ ...CLUSTERS, it: { ...CLUSTERS.it, few: 'pochi' } }).error?.issues[0],
    ).toMatchObject({ code: 'unrecognized_keys', path: ['it'] })
  })
})

describe('a label', () => {
  it('is a name in every language, or words in each', () => {
    const { label } = partsIn('it', ['en', 'it'])
    expect(label.parse('VXLAN')).toBe('VXLAN')
    expect(label.parse({ en: 'none', it: 'nessuno' })).toBe('nessuno')
    expect(label.safeParse({ en: 'none' }).success).toBe(false)
  })
})

it('a language that is not listed has no words', () => {
  expect(() => z.object({ title: partsIn('de').text }).parse({ title: { en: 'a', it: 'b', pl: 'c' } })).toThrow(
    'the words are in en, it, pl, not in "de"',
  )
})
