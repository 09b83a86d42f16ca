import type { DeckSettings } from '../model/deck.ts'
import type { Diagnostic, Violation } from '../model/diagnostic.ts'
import type { Settings, Silencer } from './read-settings.ts'

/** A finding that its deck gives a reason for. */
export interface Silenced {
  finding: Diagnostic
  reason: string
}

export interface Applied {
  findings: Diagnostic[]
  silenced: Silenced[]
  /** The silencers that silenced nothing. */
  idle: Silencer[]
}

function silencerOf({ rule, place: { slide } }: Diagnostic, silencers: readonly Silencer[]): Silencer | undefined {
  return silencers.find(silencer => silencer.rule === rule && slide !== undefined && silencer.slides.has(slide))
}

/** Gives findings the weight that their deck gives them, and parts from them those it gives a reason for. */
export function applySettings(
  found: readonly Diagnostic[],
  { severities, silencers }: Pick<Settings, 'severities' | 'silencers'>,
): Applied {
  const weighed = found.map(finding => {
    const severity = severities.get(finding.rule)
    return severity === undefined || severity === 'off' ? finding : { ...finding, severity }
  })
  const judged = weighed.map(finding => ({ finding, silencer: silencerOf(finding, silencers) }))
  const used = new Set(judged.map(({ silencer }) => silencer))
  return {
    findings: judged.filter(({ silencer }) => silencer === undefined).map(({ finding }) => finding),
    silenced: judged.flatMap(({ finding, silencer }) => (silencer ? [{ finding, reason: silencer.reason }] : [])),
    idle: silencers.filter(silencer => !used.has(silencer)),
  }
}

/** A silencer that silences nothing would hide the next fault of its kind. */
export function idleFault({ rule, place }: Silencer): Violation {
  return {
    subject: rule,
    message: `${rule}: silences nothing on this slide`,
    severity: 'warning',
    help: 'Take it out.',
    place,
  }
}

/** What is left of some diagnostics when a deck's settings are heeded. */
export function heed(diagnostics: readonly Diagnostic[], { severities, silencers }: DeckSettings): Diagnostic[] {
  return applySettings(
    diagnostics.filter(({ rule }) => severities[rule] !== 'off'),
    {
      severities: new Map(Object.entries(severities)),
      silencers: silencers.map(one => ({ ...one, slides: new Set(one.slides), place: {} })),
    },
  ).findings
}
