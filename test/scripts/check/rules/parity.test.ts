import type { Edition } from '../../../../scripts/check/parity/edition.ts'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../../scripts/check/parity/figures.ts'
import { parity } from '../../../../scripts/rules/parity.ts'
import { readDeck } from '../../../../scripts/source/read-deck.ts'

const FIXTURES = 'test/fixtures/check/parity'
const PATIENCE = 120_000

async function editions(...files: string[]): Promise<Edition[]> {
  return Promise.all(files.map(async file => ({ deck: await readDeck(resolve(file)) })))
}

function said(given: readonly Edition[]): string[] {
  const place = ({ file = '', line }: { file?: string; line?: number }): string => `${file.split('/').at(-1)}:${line}`
  return parity
    .inspect(given)
    .flatMap(({ faults }) =>
      faults.map(
        ({ message, place: at, related }) =>
          `${place(at)} ${message.replaceAll(/test\S+\//g, '')}${related ? ` [${place(related)}]` : ''}`,
      ),
    )
}

describe('editions of a deck', () => {
  it(
    'are in step though their words, separators and dates differ',
    async () => {
      expect(said(await editions(`${FIXTURES}/in-step/talk.md`, `${FIXTURES}/in-step/talk.it.md`))).toEqual([])
    },
    PATIENCE,
  )

  it(
    'are told all in which they differ, with the lines of both',
    async () => {
      expect(said(await editions(`${FIXTURES}/out-of-step/talk.md`, `${FIXTURES}/out-of-step/talk.it.md`)))
        .toMatchInlineSnapshot(`
      [
        "talk.it.md:38 the slide has no id, by which it is found in the other edition",
        "talk.it.md:17 the slide shade of talk.md is missing after panels [talk.md:28]",
        "talk.it.md:31 the slide thanks is missing in talk.md [talk.md:12]",
        "talk.it.md:9 the slide end stands elsewhere than in talk.md, where it follows panels [talk.md:36]",
        "talk.it.md:1 budget: is not given, and "1:00" in talk.md [talk.md:5]",
        "talk.it.md:27 <Gauge> lacks v-click, which it has in talk.md [talk.md:22]",
        "talk.it.md:27 <Gauge> has :value="13", and :value="12" in talk.md [talk.md:22]",
        "talk.it.md:27 <Gauge> has unit="kWh", and unit="kW" in talk.md [talk.md:22]",
        "talk.it.md:27 <Gauge> has :marks="[]", and :marks="[{ at: 1, name: 'Winter' }]" in talk.md [talk.md:22]",
        "talk.it.md:29 <Toc> is missing in talk.md [talk.md:17]",
        "talk.it.md:19 the sources differ: inverter missing here [talk.md:14]",
        "talk.it.md:17 the figures differ: 7403 missing here; 7304 missing in talk.md [talk.md:12]",
        "talk.it.md:17 clicks marked in the notes: 0 here, 1 in talk.md [talk.md:12]",
        "talk.it.md:11 the layout is center, and end in talk.md [talk.md:38]",
      ]
    `)
    },
    PATIENCE,
  )

  it(
    'are compared by the clicks that the browser counted, where it did',
    async () => {
      const [first, other] = await editions(`${FIXTURES}/in-step/talk.md`, `${FIXTURES}/in-step/talk.it.md`)
      if (!first || !other) throw new Error('no editions')
      expect(
        said([
          {
            ...first,
            clicks: new Map([
              [1, 0],
              [2, 1],
              [3, 2],
              [4, 0],
            ]),
          },
          {
            ...other,
            clicks: new Map([
              [1, 0],
              [2, 1],
              [3, 0],
              [4, 0],
            ]),
          },
        ]),
      ).toEqual(['talk.it.md:28 clicks: 0 here, 2 in talk.md [talk.md:28]'])
    },
    PATIENCE,
  )
})

describe('two decks that are no editions of each other', () => {
  it(
    'are not compared: one language, or nothing in common',
    async () => {
      expect(said(await editions(`${FIXTURES}/in-step/talk.md`, `${FIXTURES}/out-of-step/talk.md`))).toEqual([])
      expect(said(await editions(`${FIXTURES}/in-step/talk.it.md`, 'test/fixtures/check/report/talk.md'))).toEqual([])
      expect(said(await editions(`${FIXTURES}/in-step/talk.md`))).toEqual([])
    },
    PATIENCE,
  )
})

describe('the figures of a text', () => {
  it.each([
    ['7,403 met, 30.5 % more; 1,250.75 in all', 'en', ['1250.75', '30.5', '7403']],
    ['7.403 presenti, 30,5 % in più; 1.250,75 in tutto', 'it', ['1250.75', '30.5', '7403']],
    ['7403 presenti, 7 403 e 7’403', 'it', ['7403', '7403', '7403']],
    ['7 403 présents, 30,5 %', 'fr', ['30.5', '7403']],
    ['Kubernetes 1.25, then 1.26', 'en', ['1.25', '1.26']],
    ['Kubernetes 1.25, poi 1.26', 'it', ['1.25', '1.26']],
    ['K8s, IPv6, node-2, L7 and x86_64 are names', 'en', []],
    ['on 24–28 October 2022, October 24, 2022, 2022-10-24 and in 2022', 'en', []],
    ['il 24–28 ottobre 2022, il 1º maggio, il 24/10/2022 e nel 2022', 'it', []],
    ['1–3 days, 2 × 4, −5', 'en', ['1', '2', '3', '4', '5']],
  ])('%s (%s)', (text, language, figures) => {
    expect(figuresOf(text, language)).toEqual(figures)
  })
})
