import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-chromium'
import type { Scheme } from '../site/deck.ts'
import type { Site } from '../site/open-site.ts'
import type { Finding } from './finding.ts'
import type { inspect } from './page/inspect.ts'
import { takePictures } from '../export/png.ts'
import { openStage } from '../stage/stage.ts'
import { findingOf } from './finding-of.ts'
import { bundlePageRules } from './page/bundle.ts'
import { problemFindings } from './problem-findings.ts'
import { PAGE_RULES } from './rules/page/index.ts'

interface CheckWindow extends Window {
  deckCheck: { inspect: typeof inspect }
}

export interface InspectOptions {
  /** The ids of the rules that are asked for; those for the page and for the stage are looked after here. */
  rules: ReadonlySet<string>
  /** A rule's thresholds, as the headmatter or a slide sets them; those it leaves out are the rule's own. */
  limitsOf: (rule: string, slide?: number) => Record<string, number>
  schemes: readonly Scheme[]
  /** The slides to look at, by number. */
  slides: readonly number[]
  /** How long to wait for the slides to stand still, in milliseconds. */
  timeout: number
  /** Whether to picture each state on which something is found that has a place there. */
  pictures: boolean
}

/** What a state looks like on which something was found, in CSS pixels of the canvas. */
export interface StatePicture {
  slide: number
  click: number
  scheme: Scheme
  png: Buffer
}

export interface Inspection {
  findings: Finding[]
  /** How many click states were looked at. */
  states: number
  pictures: StatePicture[]
}

/** Mounts slides in every click state and lets the rules for the page look at them, in each of the schemes. */
export async function inspectStage(browser: Browser, site: Site, { rules, schemes, slides, timeout, pictures }: InspectOptions): Promise<Inspection> {
  const script = await bundlePageRules()
  const inspection: Inspection = { findings: [], states: 0, pictures: [] }
  for (const scheme of schemes) {
    await using stage = await openStage(browser, site, {
      slides,
      withClicks: true,
      dark: scheme === 'dark',
      timeout,
      wait: 0,
      now: site.deck.changed,
    })
    await stage.page.evaluate(script)
    const faults = await stage.page.evaluate(
      async ids => (window as unknown as CheckWindow).deckCheck.inspect(ids),
      PAGE_RULES.map(({ id }) => id).filter(id => rules.has(id)),
    )
    const findings = [
      ...problemFindings(stage.problems).filter(({ rule }) => rules.has(rule)),
      ...faults.map(fault => findingOf(fault, site.deck)),
    ].filter(({ rule, place, message }) => !inspection.findings.some(known =>
      known.rule === rule && known.message === message && known.place.slide === place.slide))
    inspection.findings.push(...findings)
    inspection.states = stage.frames.length
    if (pictures) {
      const shown = stage.frames.filter(({ slide, click }) => findings.some(({ box, place }) => box && place.slide === slide && place.click === click))
      for await (const { frame: { slide, click }, png } of takePictures(stage, site.deck, shown, { scale: 1 }))
        inspection.pictures.push({ slide, click, scheme, png })
    }
  }
  return inspection
}
