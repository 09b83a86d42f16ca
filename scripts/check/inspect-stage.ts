import type { Buffer } from 'node:buffer'
import type { Browser } from 'playwright-core'
import type { Scheme } from '../model/deck.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Site } from '../site/open-site.ts'
import type { Stage } from '../stage/stage.ts'
import type { Host } from './page/host.ts'
import type { inspect, InspectOrder, RuleViolation } from './page/inspect.ts'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PAGE_RULES } from '../rules/page/index.ts'
import { stagePage } from '../stage/page-functions.ts'
import { openStage } from '../stage/stage.ts'
import { takePictures } from '../stage/take-pictures.ts'
import { findingsOf } from './finding-of.ts'
import { bundlePageRules } from './page/bundle.ts'

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

/** What a state looks like on which something was found, a pixel for a CSS pixel of the canvas. */
export interface StatePicture {
  slide: number
  click: number
  scheme: Scheme
  png: Buffer
}

export interface Inspection {
  findings: Diagnostic[]
  /** How many click states were looked at. */
  states: number
  /** How many clicks each slide has, by number. */
  clicks: ReadonlyMap<number, number>
  pictures: StatePicture[]
  /** The other machines that something came from. */
  network: string[]
}

/** What was found while the deck had one set of colours. */
export interface SchemeFaults {
  scheme: Scheme
  faults: RuleViolation[]
}

/** Gives the page's rules what only this side can do. */
async function serveRules({ page, protocol }: Stage, site: Site): Promise<void> {
  const host: Host = {
    async deckPicture({ x, y, width, height }) {
      const { data } = await protocol.send('Page.captureScreenshot', {
        format: 'png',
        clip: { x, y, width, height, scale: 1 },
        captureBeyondViewport: false,
        optimizeForSpeed: true,
      })
      return data
    },
    async deckHasFile(path) {
      const file = join(site.folder, path)
      return existsSync(file) && (statSync(file).isFile() || existsSync(join(file, 'index.html')))
    },
  }
  for (const [name, answer] of Object.entries(host)) await page.exposeFunction(name, answer)
}

async function readAxe(): Promise<string> {
  return (await import('axe-core')).default.source
}

/** The states that have something with a place on them. */
function pictured(stage: Stage, faults: readonly RuleViolation[]): Stage['frames'] {
  return stage.frames.filter(({ slide, click }) =>
    faults.some(fault => fault.box && fault.slide === slide && fault.click === click),
  )
}

/**
 * Mounts slides in every click state and lets the rules for the page look at them, in each of the schemes. What is the same
 * in several states or schemes is told once, in the first.
 */
export async function inspectStage(browser: Browser, site: Site, options: InspectOptions): Promise<Inspection> {
  const { rules, limitsOf, slides, timeout, pictures: wantsPictures } = options
  const { deck } = site
  const [first = 'light', ...others] = options.schemes
  const asked = PAGE_RULES.map(({ id }) => id).filter(id => rules.has(id))
  const limits = Object.fromEntries(
    asked.map(id => [id, Object.fromEntries(slides.map(slide => [slide, limitsOf(id, slide)]))]),
  )
  const orderNow = ({ lost }: Stage): InspectOrder => ({
    rules: asked,
    deck: { slides: deck.slides.length, aliases: deck.slides.flatMap(({ alias }) => alias ?? []), lost: lost() },
    limits,
  })
  const bundling = bundlePageRules()
  await using stage = await openStage(browser, site, {
    slides,
    withClicks: true,
    dark: first === 'dark',
    timeout,
    wait: 0,
    now: deck.changed,
  })
  await serveRules(stage, site)
  await stage.page.evaluate(await bundling)
  if (rules.has('a11y')) await stage.page.evaluate(await readAxe())
  const inSchemes: SchemeFaults[] = []
  const pictures: StatePicture[] = []
  const problems: Diagnostic[] = [...stage.problems]
  for (const scheme of [first, ...others]) {
    if (scheme !== first) {
      const more = await stage.turn(scheme)
      problems.push(...more.map(finding => ({ ...finding, scheme })))
    }
    const faults = await stage.page.evaluate(
      async given => (window as unknown as CheckWindow).deckCheck.inspect(given),
      orderNow(stage),
    )
    inSchemes.push({ scheme, faults })
    if (wantsPictures) {
      await stagePage.call(stage.page, 'repaint')
      for await (const {
        frame: { slide, click },
        png,
      } of takePictures(stage, deck, pictured(stage, faults), { scale: 1 }))
        pictures.push({ slide, click, scheme, png })
    }
  }
  return {
    findings: [...problems.filter(({ rule }) => rules.has(rule)), ...findingsOf(inSchemes, deck)],
    states: stage.frames.length,
    // Of a slide's states the last is kept.
    clicks: new Map(stage.frames.map(({ slide, click }) => [slide, click])),
    pictures,
    network: stage.network(),
  }
}
