import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../../../scripts/model/diagnostic.ts'
import { SOURCE_RULES } from '../../../../scripts/rules/source/index.ts'
import { readDeck } from '../../../../scripts/source/read-deck.ts'

const FIXTURES = 'test/fixtures/check/source'
/** The TypeScript compiler reads the components when nothing is cached. */
const PATIENCE = 120_000

/** What a rule says of a deck, each as `caught.md:12 slide 2 error: …`. */
async function said(rule: string, deck: string): Promise<string[]> {
  const found = SOURCE_RULES.find(({ id }) => id === rule)
  if (found === undefined) throw new RangeError(`there is no rule ${rule}`)
  const faults = await found.inspect(await readDeck(resolve(deck)), found.limits ?? {})
  return faults.map(({ message, measure, limit, place, severity = found.severity }) => {
    const measured = [measure, limit].filter(Boolean).join(', ')
    return `${basename(place.file ?? '')}:${place.line}${
      place.slide === undefined ? '' : ` slide ${place.slide}`
    } ${severity}: ${message}${measured === '' ? '' : ` (${measured})`}`
  })
}

const LAYOUTS =
  'there are 404, center, cover, default, end, error, fact, full, iframe, iframe-left, iframe-right, image, image-left, image-right, intro, mine, none, quote, section, statement, two-cols, two-cols-header'

/** What each rule says of each deck in its folder; nothing of those that only look suspicious. */
const SAID: Record<string, Record<string, string[]>> = {
  'duplicate-title': {
    'caught.md': [
      'caught.md:8 slide 3 warning: “The Roof” is the title of slide 1 too',
      'caught.md:11 slide 4 warning: “something else” is the title of slide 2 too',
    ],
    'silent.md': [],
  },
  frontmatter: {
    'caught.md': [
      'caught.md:25 slide 3 error: layout: is written twice, the first time on line 23',
      'caught.md:3 slide 1 error: canvasWidth: is "wide"; expected a number.',
      'caught.md:5 slide 1 error: drawings: field "persit" is not known; expected persist, enabled, presenterOnly, syncAll. Did you mean "persist"?',
      'caught.md:6 slide 1 error: addons: is "one"; expected a list of texts.',
      'caught.md:7 slide 1 error: unknown key Layout; did you mean layout?',
      'caught.md:8 slide 1 error: unknown key hide-in-toc; did you mean hideInToc?',
      'caught.md:9 slide 1 warning: nothing reads the key sponsor',
      'caught.md:15 slide 2 error: unknown key layuot; did you mean layout?',
      'caught.md:16 slide 2 error: clicks: is "two"; expected a number.',
      'caught.md:17 slide 2 error: hideInToc: is "yes"; expected true or false.',
      'caught.md:31 slide 4 error: aspectRatio: is read in the frontmatter of the first slide only',
      'caught.md:32 slide 4 warning: image: is taken by the layout image-left, image-right or image, and not by default',
      'caught.md:39 slide 5 error: topic: is "snu"; expected "sun" or "wind".',
      'caught.md:44 slide 6 error: the layout chart needs topic:',
      'caught.md:50 slide 6 error: the layout chart has no slot ::legned::, and what is in it is not shown. It has legend. Did you mean ::legend::?',
      'caught.md:60 slide 7 error: the layout two-cols has no slot ::bottom::, and what is in it is not shown. It has left or right.',
      'caught.md:68 slide 8 error: the layout default has no slot <template #right>, and what is in it is not shown. It has none.',
    ],
    'importer.md': [],
    'silent.md': [],
    'torn.md': ['torn.md:6 slide 2 error: the frontmatter is not valid YAML: Missing closing "quote'],
  },
  'heading-order': {
    'caught.md': [
      'caught.md:3 slide 1 warning: a heading of level 3 follows one of level 1',
      'caught.md:11 slide 2 warning: a heading of level 4 follows one of level 2',
      'caught.md:20 slide 3 warning: a heading of level 4 follows one of level 1',
    ],
    'silent.md': [],
  },
  'link-text': {
    'caught.md': [
      'caught.md:3 slide 1 warning: a link that says “here”',
      'caught.md:6 slide 1 warning: a link that says “Read more”',
      'caught.md:9 slide 1 warning: a link that says “click here!”',
      'caught.md:12 slide 1 warning: a link that says “this link”',
      'caught.md:18 slide 2 warning: a link that says “clicca qui”',
      'caught.md:18 slide 2 warning: a link that says “di più”',
    ],
    'silent.md': [],
  },
  'no-notes': {
    'caught.md': [
      'caught.md:6 slide 2 warning: the slide has no notes',
      'caught.md:14 slide 3 warning: the slide has no notes',
    ],
    'none.md': ['none.md:1 warning: no slide of the deck has notes'],
    'silent.md': [],
  },
  'no-title': {
    'caught.md': [
      'caught.md:4 slide 2 warning: the slide has no title',
      'caught.md:8 slide 3 warning: the slide has no title',
      'caught.md:13 slide 4 warning: the slide has no title',
      'caught.md:18 slide 5 warning: the slide has no title',
    ],
    'silent.md': [],
  },
  'time-budget': {
    'caught.md': [
      'caught.md:2 warning: 1:55 of the talk are given to no slide (1:05, duration 3:00)',
      'caught.md:9 slide 2 warning: the notes take longer than the slide’s budget (0:07 at 130 words a minute, budget 0:05)',
    ],
    'missing.md': [
      'missing.md:9 slide 2 warning: the slide has no budget, while others have',
      'missing.md:13 slide 3 warning: budget: "soon" is no time',
    ],
    'none.md': [],
    'silent.md': [],
  },
  'title-only': {
    'caught.md': [
      'caught.md:5 slide 2 warning: the slide has a title and nothing under it',
      'caught.md:11 slide 3 warning: the slide has a title and nothing under it',
      'caught.md:19 slide 4 warning: the slide has a title and nothing under it',
    ],
    'silent.md': [],
  },
  'unknown-component': {
    'caught.md': [
      'caught.md:3 slide 1 error: <Gague> is not a component. Did you mean <Gauge>?',
      'caught.md:5 slide 1 error: <Nowhere> is not a component.',
      'caught.md:10 slide 1 error: <missing-one> is not a component.',
    ],
    'silent.md': [],
  },
  'unknown-layout': {
    'caught.md': [
      `caught.md:2 slide 1 error: unknown layout "covre"; ${LAYOUTS}. Did you mean "cover"?`,
      `caught.md:9 slide 2 error: unknown layout "centre"; ${LAYOUTS}. Did you mean "center"?`,
      `imported.md:4 slide 4 error: unknown layout "two-col"; ${LAYOUTS}. Did you mean "two-cols"?`,
    ],
    'imported.md': [`imported.md:4 slide 2 error: unknown layout "two-col"; ${LAYOUTS}. Did you mean "two-cols"?`],
    'silent.md': [],
    'theme.md': [],
  },
  'unknown-prop': {
    'caught.md': [
      'caught.md:3 slide 1 error: <Gauge> needs the prop "value": a number.',
      'caught.md:5 slide 1 error: <Gauge> value="12" is text; expected a number. Write :value="12".',
      'caught.md:7 slide 1 error: <Gauge> unit is "kwh"; expected "kW" or "kWh". Did you mean "kWh"?',
      'caught.md:9 slide 1 error: <Gauge> has no prop "lable". It takes value, unit, label, marks. Did you mean "label"?',
      'caught.md:13 slide 1 error: <Gauge> :marks item 2 is "two"; expected a number.',
    ],
    'silent.md': [],
  },
  wordy: {
    'caught.md': [
      'caught.md:3 slide 1 warning: the slide has a lot to read (48 words, at most 40)',
      'caught.md:13 slide 2 warning: the slide has a lot to read (51 words, at most 40)',
      'caught.md:22 slide 3 warning: the slide has a lot to read (57 words, at most 40)',
    ],
    'silent.md': [],
  },
}

describe.each(Object.entries(SAID))('%s', (rule, decks) => {
  it.each(Object.entries(decks))(
    'says this of %s and no more',
    async (deck, expected) => {
      expect(await said(rule, `${FIXTURES}/${rule}/${deck}`)).toEqual(expected)
    },
    PATIENCE,
  )

  it('has a deck to catch and one to leave alone, and no deck that is not looked at', () => {
    const found = readdirSync(`${FIXTURES}/${rule}`).filter(file => file.endsWith('.md'))
    expect(found.toSorted()).toEqual(Object.keys(decks).toSorted())
    expect(found).toEqual(expect.arrayContaining(['caught.md', 'silent.md']))
  })
})

describe('the rules for sources', () => {
  it('all have fixtures, here or where the deck’s data are', () => {
    expect(SOURCE_RULES.map(({ id }) => id).toSorted()).toEqual(
      [...Object.keys(SAID), 'broken-data', 'unknown-source'].toSorted(),
    )
  })

  it('leave alone a deck whose theme is not installed, where that could have what is missed; and it is told', async () => {
    const { problems } = await readDeck(resolve(`${FIXTURES}/unknown-layout/theme.md`))
    expect(problems.map(formatDiagnostic)).toEqual([
      `${FIXTURES}/unknown-layout/theme.md:3:1: "no-such-theme" is not installed, and the deck cannot be built without it`,
    ])
    expect(await said('unknown-component', `${FIXTURES}/unknown-layout/theme.md`)).toEqual([])
    expect(await said('frontmatter', `${FIXTURES}/unknown-layout/theme.md`)).toEqual([])
  })

  it(
    'hold sources and data against what a deck has in data/, and pass over decks without',
    async () => {
      expect(await said('unknown-source', 'test/fixtures/broken.md')).toEqual([
        'broken.md:16 slide 2 error: sources: "tlak" is not a key of data/sources.yaml. Did you mean "talk"?',
      ])
      expect(await said('broken-data', 'test/fixtures/broken.md')).toContainEqual(
        expect.stringMatching(/^torn\.yaml:\d+ error: not valid YAML: /),
      )
      expect(await said('unknown-source', 'slides.md')).toEqual([])
      expect(await said('broken-data', 'slides.md')).toEqual([])
      expect(await said('unknown-source', `${FIXTURES}/wordy/silent.md`)).toEqual([])
      expect(await said('broken-data', `${FIXTURES}/wordy/silent.md`)).toEqual([])
    },
    PATIENCE,
  )

  it.each(SOURCE_RULES.map(({ id }) => id))(
    'find nothing in slides.md: %s',
    async rule => {
      expect(await said(rule, 'slides.md')).toEqual([])
    },
    PATIENCE,
  )
})
