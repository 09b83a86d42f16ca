import type { Diagnostic, RuleMeta } from '../model/diagnostic.ts'
import type { Progress } from '../progress.ts'
import type { Settings } from '../rules/read-settings.ts'
import type { Site } from '../site/open-site.ts'
import type { DeckSource } from '../source/read-deck.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import type { OwnRule } from './deck-config.ts'
import type { Inspection } from './inspect-stage.ts'
import type { RuleChoice } from './select-rules.ts'
import { basename, resolve } from 'node:path'
import { diagnose, DiagnosticError, distinct } from '../model/diagnostic.ts'
import { slidesIn } from '../range.ts'
import { BROWSER_RULES, RULES } from '../rules/index.ts'
import { readSettings } from '../rules/read-settings.ts'
import { settings as settingsRule } from '../rules/settings.ts'
import { SOURCE_RULES } from '../rules/source/index.ts'
import { exportDiffers } from '../rules/stage/export-differs.ts'
import { slideError } from '../rules/stage/slide-error.ts'
import { openSite } from '../site/open-site.ts'
import { readDeck } from '../source/read-deck.ts'
import { inspectByOwnRule, readOwnRules } from './deck-config.ts'
import { mergeFindings } from './merge-findings.ts'
import { chosenRules } from './select-rules.ts'

export interface CheckOptions {
  rules: RuleChoice
  /** The slides to look at, `1,3-5`. */
  range?: string
  /** How long to wait for the slides to stand still, in milliseconds. */
  timeout: number
  /** Builds even when nothing has changed. */
  fresh: boolean
  /** Whether to picture what is found. */
  pictures: boolean
  /** Compares what is exported with what the player shows, with pictures of what differs in `exports/`. */
  fidelity?: boolean
}

/** All that was found in a deck, before its settings are heeded. */
export interface DeckInspection extends Omit<Inspection, 'findings'> {
  source: DeckSource
  settings: Settings
  /** What the deck's own rules say of themselves. */
  ownRules: readonly RuleMeta[]
  /** The ids of the rules that were asked for, and that the deck does not switch off. */
  rules: ReadonlySet<string>
  found: Diagnostic[]
  /** The slides that were looked at. */
  slides: number[]
  /** Whether the deck was opened in a browser; undefined where no rule asked for it. */
  isSeen?: boolean
  /** The canvas in CSS pixels. */
  canvas?: { width: number; height: number }
}

/** Of the rules that were chosen those that the deck does not switch off; what is asked for by name is done all the same. */
function rulesFor(
  choice: RuleChoice,
  known: readonly RuleMeta[],
  { severities }: Settings,
  isCompared: boolean,
): Set<string> {
  const chosen = chosenRules(
    choice,
    known.map(({ id }) => id),
  )
  return new Set(
    [...chosen].filter(
      id =>
        (choice.only !== undefined || severities.get(id) !== 'off') &&
        (id !== exportDiffers.id || isCompared || choice.only?.includes(id)),
    ),
  )
}

async function readFindings(
  source: DeckSource,
  ownRules: readonly OwnRule[],
  { limits, faults }: Settings,
  rules: ReadonlySet<string>,
): Promise<Diagnostic[]> {
  const limitsOf = (rule: RuleMeta): Record<string, number> => ({ ...rule.limits, ...limits.get(rule.id) })
  const found = await Promise.all([
    ...SOURCE_RULES.filter(({ id }) => rules.has(id)).map(async rule =>
      (await rule.inspect(source, limitsOf(rule))).map(fault => diagnose(rule, fault)),
    ),
    ...ownRules.filter(({ id }) => rules.has(id)).map(async rule => inspectByOwnRule(rule, source, limitsOf(rule))),
  ])
  return [
    ...source.problems.map(one => diagnose(slideError, one)),
    ...found.flat(),
    ...(rules.has(settingsRule.id) ? faults.map(fault => diagnose(settingsRule, fault)) : []),
  ]
}

type Seen = Inspection & Pick<DeckInspection, 'canvas'> & { isSeen: boolean }

async function look(
  site: Site,
  browser: KeptBrowser,
  slides: readonly number[],
  rules: ReadonlySet<string>,
  settings: Settings,
  { timeout, pictures }: CheckOptions,
): Promise<Seen> {
  const { inspectStage } = await import('./inspect-stage.ts')
  const { findings, ...inspection } = await browser.use(async opened =>
    inspectStage(opened, site, {
      rules,
      limitsOf: rule => settings.limits.get(rule) ?? {},
      schemes: site.deck.schemes,
      slides,
      timeout,
      pictures,
    }),
  )
  return {
    ...inspection,
    findings: distinct([...site.problems, ...findings]),
    isSeen: true,
    canvas: { width: site.deck.width, height: site.deck.height },
  }
}

async function compareWithPlayer(
  staged: Site,
  browser: KeptBrowser,
  slides: readonly number[],
  { fresh, timeout }: CheckOptions,
): Promise<Diagnostic[]> {
  const { findExportDifferences } = await import('../fidelity/find-differences.ts')
  const folder = resolve('exports', `${basename(staged.deck.entry, '.md')}-differs`)
  await using played = await openSite(staged.deck.entry, { purpose: 'host', fresh, force: true })
  return browser.use(async opened => findExportDifferences(opened, staged, played, { slides, folder, timeout }))
}

/** What a deck looks like in the browser; of one that cannot be built, what keeps it from that. */
async function see(
  source: DeckSource,
  browser: KeptBrowser,
  slides: readonly number[],
  rules: ReadonlySet<string>,
  settings: Settings,
  options: CheckOptions,
  progress: Progress,
): Promise<Seen> {
  try {
    progress.begin('building')
    await using site = await openSite(source.entry, { fresh: options.fresh, force: true })
    progress.begin('looking at the slides')
    const seen = await look(site, browser, slides, rules, settings, options)
    if (!rules.has(exportDiffers.id)) return seen
    progress.begin('comparing with the player')
    const differences = await compareWithPlayer(site, browser, slides, options)
    return { ...seen, findings: [...seen.findings, ...differences] }
  } catch (error) {
    // What cannot be built is told like everything else that is wrong.
    if (!(error instanceof DiagnosticError)) throw error
    // That a theme is missing is told with the line that names it.
    const told = error.diagnostics.filter(
      ({ message }) => !source.missing.some(name => message.includes(name) && message.includes('not found')),
    )
    return { findings: told, states: 0, clicks: new Map(), pictures: [], network: [], isSeen: false }
  }
}

/** A deck that cannot even be read. */
function unreadable(entry: string, error: unknown): DiagnosticError {
  return new DiagnosticError([
    diagnose(slideError, {
      subject: 'deck',
      message: error instanceof Error ? error.message : String(error),
      place: { file: entry, line: 1 },
    }),
  ])
}

/**
 * Reads a deck's files, and where a rule asks for it, looks at every click state of it in a browser, in each of its colour schemes.
 *
 * @throws DiagnosticError for a range that names no slide, for a file that cannot be read as a deck, and for a `deck.config.ts` that
 * cannot be run.
 */
export async function inspectDeck(
  entry: string,
  options: CheckOptions,
  browser: KeptBrowser | undefined,
  progress: Progress,
): Promise<DeckInspection> {
  const source = await readDeck(entry).catch(error => {
    throw unreadable(entry, error)
  })
  const ownRules = await readOwnRules(entry)
  const known = [...RULES, ...ownRules]
  const settings = readSettings(
    source,
    known.filter(rule => rule !== settingsRule),
  )
  const rules = rulesFor(options.rules, known, settings, options.fidelity === true)
  const slides = slidesIn(options.range, source.slides.length, entry)
  const isAsked = BROWSER_RULES.some(id => rules.has(id))
  const [read, seen] = await Promise.all([
    readFindings(source, ownRules, settings, rules),
    browser && isAsked ? see(source, browser, slides, rules, settings, options, progress) : undefined,
  ])
  // Of a deck that was to be seen and cannot be built nobody knows what it registers.
  const found = mergeFindings(read, seen?.findings ?? [], seen ? slides : [])
  return {
    source,
    settings,
    ownRules,
    rules,
    // What keeps a deck from being seen is told whatever was asked for.
    found: found.filter(
      ({ rule, place }) =>
        (rules.has(rule) || (rule === slideError.id && seen?.isSeen === false)) &&
        (place.slide === undefined || slides.includes(place.slide)),
    ),
    slides,
    states: seen?.states ?? 0,
    clicks: seen?.clicks ?? new Map(),
    pictures: seen?.pictures ?? [],
    network: seen?.network ?? [],
    isSeen: seen?.isSeen,
    canvas: seen?.canvas,
  }
}
