import type { Diagnostic, RuleMeta } from '../model/diagnostic.ts'
import type { Progress } from '../progress.ts'
import type { Silenced } from '../rules/apply-settings.ts'
import type { Silencer } from '../rules/read-settings.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import type { CheckOptions, DeckInspection } from './inspect-deck.ts'
import type { StatePicture } from './inspect-stage.ts'
import { diagnose } from '../model/diagnostic.ts'
import { applySettings, idleFault } from '../rules/apply-settings.ts'
import { BROWSER_RULES } from '../rules/index.ts'
import { parity } from '../rules/parity.ts'
import { settings as settingsRule } from '../rules/settings.ts'
import { inspectDeck } from './inspect-deck.ts'
import { tellOnce } from './tell-once.ts'

/** What came of checking one deck. */
export interface CheckResult {
  /** Absolute. */
  entry: string
  title: string
  language: string
  /** In the order of the slides, the worst first on each. */
  findings: Diagnostic[]
  silenced: Silenced[]
  /** What the deck's own rules say of themselves. */
  ownRules: readonly RuleMeta[]
  /** The titles of the slides, by number. */
  titles: ReadonlyMap<number, string>
  /** How many slides, and how many click states of them, were looked at. */
  slides: number
  states: number
  /** How many clicks each slide has, by number. */
  clicks: ReadonlyMap<number, number>
  pictures: StatePicture[]
  canvas: { width: number; height: number }
  /** The other machines that something came from. */
  network: string[]
  /** Whether the deck could be built and opened in a browser; undefined where no rule asked for it. */
  isSeen?: boolean
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  const severity = Number(one.severity === 'warning') - Number(other.severity === 'warning')
  return (
    (one.place.slide ?? 0) - (other.place.slide ?? 0) ||
    severity ||
    (one.place.click ?? 0) - (other.place.click ?? 0) ||
    (one.place.line ?? 0) - (other.place.line ?? 0) ||
    (one.place.column ?? 0) - (other.place.column ?? 0)
  )
}

/** Whether a silencer had its chance: its rule was looked for, on one of its slides. */
function wasTried(
  { rule, slides: silenced }: Silencer,
  { rules, slides, isSeen }: DeckInspection,
  isCompared: boolean,
): boolean {
  if (!rules.has(rule) || !slides.some(slide => silenced.has(slide))) return false
  return rule === parity.id ? isCompared : isSeen === true || !BROWSER_RULES.includes(rule)
}

function resultOf(inspection: DeckInspection, inParity: readonly Diagnostic[], isCompared: boolean): CheckResult {
  const { source, settings, ownRules, rules, found, slides, states, clicks, pictures, network, isSeen, canvas } =
    inspection
  const { findings, silenced, idle } = applySettings([...found, ...inParity], settings)
  const unused = rules.has(settingsRule.id)
    ? idle
        .filter(silencer => wasTried(silencer, inspection, isCompared))
        .map(silencer => diagnose(settingsRule, idleFault(silencer)))
    : []
  return {
    entry: source.entry,
    title: typeof source.headmatter.title === 'string' ? source.headmatter.title : '',
    language: source.language,
    findings: tellOnce([...findings, ...unused].toSorted(byPlace)),
    silenced,
    ownRules,
    titles: new Map(source.slides.map(({ slide, title }) => [slide, title ?? ''])),
    slides: slides.length,
    states,
    clicks,
    pictures,
    network,
    canvas: canvas ?? { width: 980, height: 552 },
    isSeen,
  }
}

/** Checks decks one after the other, and holds those against each other that are editions of one. */
export async function checkDecks(
  entries: readonly string[],
  options: CheckOptions,
  browser: KeptBrowser | undefined,
  progress: Progress,
): Promise<CheckResult[]> {
  const inspections: DeckInspection[] = []
  for (const entry of entries) inspections.push(await inspectDeck(entry, options, browser, progress))
  const editions = inspections.map(({ source, clicks, isSeen }) => ({
    deck: source,
    clicks: isSeen === true ? clicks : undefined,
  }))
  const compared = parity.inspect(editions)
  return inspections.map((inspection, index) => {
    const own = compared.filter(({ edition }) => edition === editions[index])
    const faults = inspection.rules.has(parity.id)
      ? own
          .flatMap(({ faults }) => faults)
          .filter(({ place: { slide } }) => slide === undefined || inspection.slides.includes(slide))
      : []
    return resultOf(
      inspection,
      faults.map(fault => diagnose(parity, fault)),
      own.length > 0,
    )
  })
}
