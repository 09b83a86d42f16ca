import type { Deck } from '../site/deck.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import type { Finding } from './finding.ts'
import { dirname } from 'node:path'
import { DeckProblems } from '../problem.ts'
import { openSite } from '../site/open-site.ts'
import { readSlides } from '../source/slide-source.ts'
import { inspectStage } from './inspect-stage.ts'
import { problemFindings } from './problem-findings.ts'
import { PAGE_RULES } from './rules/page/index.ts'
import { SOURCE_RULES } from './rules/source/index.ts'
import { STAGE_RULES } from './rules/stage/index.ts'

export interface CheckOptions {
  timeout: number
  fresh: boolean
}

export interface CheckResult {
  entry: string
  findings: Finding[]
  /** How many slides, and how many click states of them, were looked at. */
  slides: number
  states: number
}

async function sourceFindings(deck: Deck): Promise<Finding[]> {
  const slides = await readSlides(deck.entry, dirname(deck.entry))
  const found = await Promise.all(SOURCE_RULES.map(async ({ inspect, id, severity, mend, limits = {} }) =>
    (await inspect({ deck, slides }, limits)).map(fault => ({ rule: id, severity, mend, ...fault }))))
  return found.flat()
}

/** Looks at a deck's files, and at every slide and click state of it in a browser, in each of its colour schemes. */
export async function checkDeck(entry: string, { timeout, fresh }: CheckOptions, browser: KeptBrowser): Promise<CheckResult> {
  try {
    await using site = await openSite(entry, { fresh, force: true })
    const inSource = await sourceFindings(site.deck)
    const { findings, states } = await browser.use(async opened => inspectStage(opened, site, {
      rules: new Set([
        ...PAGE_RULES,
        ...Object.values(STAGE_RULES),
      ].map(({ id }) => id)),
      limitsOf: () => ({}),
      schemes: site.deck.schemes,
      slides: site.deck.slides.map(({ no }) => no),
      timeout,
      pictures: false,
    }))
    return {
      entry,
      findings: [
        ...problemFindings(site.problems),
        ...inSource,
        ...findings,
      ],
      slides: site.deck.slides.length,
      states,
    }
  }
  catch (error) {
    // What cannot be built is told like everything else that is wrong.
    if (!(error instanceof DeckProblems))
      throw error
    return {
      entry,
      findings: problemFindings(error.problems),
      slides: 0,
      states: 0,
    }
  }
}
