import type { RuleMeta, Severity, Violation } from '../model/diagnostic.ts'
import type { Place } from '../model/place.ts'
import type { FrontmatterEntry } from '../source/frontmatter.ts'
import type { DeckBlock, DeckSource } from '../source/read-deck.ts'
import { readFrontmatter } from '../source/frontmatter.ts'
import { either, hint } from '../source/nearest.ts'

/** A rule that shall say nothing on some slides, for a reason. */
export interface Silencer {
  rule: string
  reason: string
  slides: ReadonlySet<number>
  place: Place
}

/** What a deck's `check:` says. */
export interface Settings {
  severities: ReadonlyMap<string, Severity | 'off'>
  limits: ReadonlyMap<string, Record<string, number>>
  silencers: readonly Silencer[]
  /** What in it cannot be meant. */
  faults: readonly Violation[]
}

const SEVERITIES = ['error', 'warning', 'off'] as const
type Stated = (typeof SEVERITIES)[number]

const NO_REASON =
  "Say in its place why it may be so here, as text: check: { overflow: 'the marquee is meant to leave the slide' }."

function isStated(value: unknown): value is Stated {
  return (SEVERITIES as readonly unknown[]).includes(value)
}

function shown(value: unknown): string {
  return value === null || value === undefined ? 'nothing' : JSON.stringify(value)
}

/** `wordy: { words: 60, severity: error }` in the headmatter. */
function readRule(
  { entries }: FrontmatterEntry,
  { id, limits = {} }: RuleMeta,
): { severity?: Stated; limits: Record<string, number>; faults: Violation[] } {
  const names = Object.keys(limits)
  const taken: Record<string, number> = {}
  const faults: Violation[] = []
  let severity: Stated | undefined
  for (const { key, value, place, valuePlace } of entries) {
    if (key === 'severity' && isStated(value)) severity = value
    else if (key === 'severity')
      faults.push({
        subject: `${id}.severity`,
        message: `${id}: severity: is ${shown(value)}; expected ${either(SEVERITIES)}.${hint(String(value), SEVERITIES)}`,
        place: valuePlace,
      })
    else if (!names.includes(key))
      faults.push({
        subject: `${id}.${key}`,
        message: `${id} has no limit "${key}"; it has ${either([...names, 'severity'])}.${hint(key, [...names, 'severity'])}`,
        place,
      })
    else if (typeof value === 'number' && value >= 0) taken[key] = value
    else
      faults.push({
        subject: `${id}.${key}`,
        message: `${id}: ${key}: is ${shown(value)}; expected a number, as its own ${limits[key]}.`,
        place: valuePlace,
      })
  }
  return { severity, limits: taken, faults }
}

function isFields(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads what a deck says of its own check.
 *
 * In the first slide's frontmatter, which is the deck's, `off`, `warning` and `error` switch a rule for the whole deck and
 * `{ words: 60 }` sets its limits; any other text silences it on the first slide. On other slides a text silences, and is its reason.
 */
export function readSettings(
  { blocks, head, slides }: Pick<DeckSource, 'blocks' | 'head' | 'slides'>,
  rules: readonly RuleMeta[],
): Settings {
  const severities = new Map<string, Stated>()
  const limits = new Map<string, Record<string, number>>()
  const silencers: Silencer[] = []
  const faults: Violation[] = []
  const ids = rules.map(({ id }) => id)

  function readEntry(entry: FrontmatterEntry, block: DeckBlock): void {
    const { key, value, place, valuePlace } = entry
    const card = rules.find(({ id }) => id === key)
    if (card === undefined) {
      faults.push({ subject: key, message: `there is no rule "${key}".${hint(key, ids)}`, place })
    } else if (isFields(value) && block === head) {
      const read = readRule(entry, card)
      limits.set(key, read.limits)
      if (read.severity) severities.set(key, read.severity)
      faults.push(...read.faults)
    } else if (isFields(value)) {
      // A file that is imported may be a deck of its own, with settings that are not this one's.
      if (!block.isFirstOfFile)
        faults.push({
          subject: key,
          message: `${key}: limits hold for the whole deck`,
          help: `Set them in the first slide’s frontmatter; or give a reason here that silences ${key} on this slide.`,
          place,
        })
    } else if (isStated(value) && block === head) {
      severities.set(key, value)
    } else if (isStated(value) || typeof value !== 'string' || value.trim() === '') {
      if (block === head && typeof value === 'boolean')
        faults.push({
          subject: key,
          message: `${key}: is ${value}; expected ${either(SEVERITIES)}, limits, or the reason why it may be silent on the first slide`,
          place: valuePlace,
        })
      else if (!block.isFirstOfFile || !isStated(value))
        faults.push({
          subject: key,
          message: `${key}: is silenced without a reason (${shown(value)})`,
          help: NO_REASON,
          place: valuePlace,
        })
    } else {
      silencers.push({
        rule: key,
        reason: value.trim(),
        slides: new Set(slides.filter(slide => slide.blocks.includes(block)).map(({ slide }) => slide)),
        place,
      })
    }
  }

  for (const block of blocks) {
    for (const { key, value, entries, valuePlace } of readFrontmatter(block).entries) {
      if (key !== 'check') continue
      if (value !== null && value !== undefined && !isFields(value))
        faults.push({
          subject: 'check',
          message: `check: is ${shown(value)}; expected rules, each with off, limits or a reason`,
          place: valuePlace,
        })
      entries.forEach(entry => readEntry(entry, block))
    }
  }
  return { severities, limits, silencers, faults }
}
