import type { Inspection } from '../../scripts/check/inspect-stage.ts'
import type { Site } from '../../scripts/site/open-site.ts'
import { resolve } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectStage } from '../../scripts/check/inspect-stage.ts'
import { PAGE_RULES } from '../../scripts/rules/page/index.ts'
import { STAGE_RULES } from '../../scripts/rules/stage/index.ts'
import { openSite } from '../../scripts/site/open-site.ts'
import { keepBrowser } from '../../scripts/stage/keep-browser.ts'
import { describeFinding, expectedFindings, temptedRules } from '../support/expected-findings.ts'

/** All that is looked for in a browser, here once more, so that a rule that is left out of the registry is missed. */
const SEEN_IN_PAGE = [
  'overflow',
  'clipped',
  'overlap',
  'small-text',
  'contrast',
  'alt-text',
  'a11y',
  'table-headers',
  'series-colours',
  'dead-click',
  'dead-link',
]
const SEEN_ON_STAGE = ['missing-asset', 'remote-asset', 'slide-error', 'console-error', 'blank-slide', 'print-state']
/** Found where there is a network, or a comparison is asked for: not in these decks. */
const ELSEWHERE = ['export-differs', 'remote-failure', 'web-font']
const RULES = new Set([...SEEN_IN_PAGE, ...SEEN_ON_STAGE])

await using browser = keepBrowser({})
const sites: Record<string, Site> = {}
const found: Record<string, Inspection> = {}

async function inspect(name: string, wishes: Partial<Parameters<typeof inspectStage>[2]> = {}): Promise<Inspection> {
  const site = (sites[name] ??= await openSite(resolve(`test/fixtures/check/page/${name}.md`), { force: true }))
  return browser.use(async opened =>
    inspectStage(opened, site, {
      rules: RULES,
      limitsOf: () => ({}),
      schemes: site.deck.schemes,
      slides: site.deck.slides.map(({ no }) => no),
      timeout: 30_000,
      pictures: false,
      ...wishes,
    }),
  )
}

function described(name: string, rule: string): string[] {
  return (found[name]?.findings ?? [])
    .filter(finding => finding.rule === rule)
    .map(({ place, scheme }) => describeFinding({ rule, ...place, scheme }))
    .sort()
}

function expected(name: string, rule: string): string[] {
  const deck = sites[name]?.deck
  return deck === undefined
    ? []
    : expectedFindings(deck)
        .filter(one => one.rule === rule)
        .map(one => one.as)
        .sort()
}

beforeAll(async () => {
  for (const name of ['caught', 'silent', 'broken']) found[name] = await inspect(name)
})
afterAll(async () => {
  for (const site of Object.values(sites)) await site[Symbol.asyncDispose]()
  await browser[Symbol.asyncDispose]()
})

describe('the rules', () => {
  it('are all registered', () => {
    expect(PAGE_RULES.map(({ id }) => id).sort()).toEqual(SEEN_IN_PAGE.toSorted())
    expect(STAGE_RULES.map(({ id }) => id).sort()).toEqual([...SEEN_ON_STAGE, ...ELSEWHERE].toSorted())
  })

  it('say what they measure and how to mend it', () => {
    for (const { description, help } of [...PAGE_RULES, ...STAGE_RULES]) {
      expect(description).toMatch(/^[A-Z].*\.$/)
      expect(help).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('in a deck that must be caught', () => {
  it.each(SEEN_IN_PAGE)(
    '%s finds its faults, each on its line and in the click state that shows it first, and nothing else',
    rule => {
      expect(expected('caught', rule)).not.toEqual([])
      expect(described('caught', rule)).toEqual(expected('caught', rule))
    },
  )

  it.each(['overflow', 'clipped', 'overlap', 'contrast'])('there are several shapes of %s', rule => {
    expect(expected('caught', rule).length).toBeGreaterThan(3)
  })

  it('is told once what is the same in light and dark', () => {
    const messages = found.caught?.findings.map(({ rule, message, place }) =>
      JSON.stringify([rule, message, place.line]),
    )
    expect(new Set(messages).size).toBe(messages?.length)
  })
})

describe('in a deck that fails while it runs', () => {
  it.each(SEEN_ON_STAGE.filter(rule => rule !== 'console-error'))('%s finds its faults, each on its line', rule => {
    expect(expected('broken', rule)).not.toEqual([])
    expect(described('broken', rule)).toEqual(expected('broken', rule))
  })

  it('nobody is sent to a flag that the check does not have', () => {
    const messages = found.broken?.findings.map(({ message }) => message) ?? []
    expect(messages.some(message => message.includes('lies on another machine'))).toBe(true)
    expect(messages.filter(message => /--[a-z]/.test(message))).toEqual([])
  })

  it('console-error tells what was complained of', () => {
    expect(found.broken?.findings.filter(({ rule }) => rule === 'console-error').map(({ message }) => message)).toEqual(
      ['the facts do not add up'],
    )
  })
})

describe('in a deck that only looks suspicious', () => {
  it('nothing is found', () => {
    expect(found.silent?.findings.map(({ rule, message, place }) => `${place.line} ${rule}: ${message}`)).toEqual([])
  })

  it.each(SEEN_IN_PAGE)('something tempts %s', rule => {
    expect(sites.silent && temptedRules(sites.silent.deck)).toContain(rule)
  })
})

describe('a look at the stage', () => {
  it('keeps to the rules, the slides and the schemes that are asked for', async () => {
    const { findings, states } = await inspect('caught', {
      rules: new Set(['overflow']),
      slides: [2, 3, 8],
      schemes: ['dark'],
    })
    expect(findings.map(({ rule, place, scheme }) => [rule, place.slide, scheme])).toEqual([
      ['overflow', 2, undefined],
      ['overflow', 3, undefined],
      ['overflow', 8, undefined],
    ])
    expect(states).toBe(5)
  })

  it('description against limits that are set, on a slide or in the deck', async () => {
    const { findings } = await inspect('caught', {
      rules: new Set(['small-text']),
      slides: [24, 25],
      limitsOf: (rule, slide): Record<string, number> => (rule === 'small-text' && slide === 24 ? { text: 12 } : {}),
    })
    expect(findings.map(({ place }) => place.slide)).toEqual([25])
  })

  it('pictures each state on which something is found, with the place on it', async () => {
    const { findings, pictures } = await inspect('caught', {
      rules: new Set(['overlap']),
      slides: [1, 16, 23],
      pictures: true,
    })
    expect(pictures.map(({ slide, click, scheme }) => `${slide} ${click} ${scheme}`)).toEqual([
      '16 0 light',
      '23 1 light',
      '16 0 dark',
      '23 1 dark',
    ])
    for (const { png } of pictures) expect(PNG.sync.read(png)).toMatchObject({ width: 1280, height: 720 })
    for (const { box } of findings) {
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280)
    }
  })
})
