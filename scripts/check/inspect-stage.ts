import type { Browser } from 'playwright-chromium'
import type { Site } from '../site/open-site.ts'
import type { Finding } from './finding.ts'
import type { inspect } from './page/inspect.ts'
import { openStage } from '../stage/stage.ts'
import { findingOf } from './finding-of.ts'
import { bundlePageRules } from './page/bundle.ts'
import { problemFindings } from './problem-findings.ts'
import { PAGE_RULES } from './rules/page/index.ts'

interface CheckWindow extends Window {
  deckCheck: { inspect: typeof inspect }
}

/** Mounts every slide in every click state and lets the rules for the page look at them. */
export async function inspectStage(browser: Browser, site: Site, { timeout }: { timeout: number }): Promise<{ findings: Finding[], states: number }> {
  await using stage = await openStage(browser, site, {
    slides: site.deck.slides.map(({ no }) => no),
    withClicks: true,
    dark: site.deck.isDark,
    timeout,
    wait: 0,
    now: site.deck.changed,
  })
  await stage.page.evaluate(await bundlePageRules())
  const faults = await stage.page.evaluate(
    async ids => (window as unknown as CheckWindow).deckCheck.inspect(ids),
    PAGE_RULES.map(({ id }) => id),
  )
  return {
    findings: [
      ...problemFindings(stage.problems),
      ...faults.map(fault => findingOf(fault, site.deck)),
    ],
    states: stage.frames.length,
  }
}
