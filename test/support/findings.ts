import type { CheckResult } from '../../scripts/check/check-decks.ts'
import type { Diagnostic } from '../../scripts/model/diagnostic.ts'
import { resolve } from 'node:path'

/** A finding at error level, with whatever a test wants of it otherwise. */
export function finding(more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'overflow',
    severity: 'error',
    subject: 'bottom',
    message: 'the text runs past the slide’s lower edge',
    measure: '38 px',
    limit: 'at most 0 px',
    help: 'Shorten it.',
    place: { file: resolve('talks/slides.md'), line: 12, slide: 7, click: 2 },
    ...more,
  }
}

/** What a check of a deck of nine slides gives, with these findings. */
export function resultWith(findings: Diagnostic[], more: Partial<CheckResult> = {}): CheckResult {
  return {
    entry: resolve('talks/slides.md'),
    title: 'A talk',
    language: 'en',
    findings,
    ownRules: [],
    silenced: [],
    titles: new Map([
      [2, 'The second'],
      [7, 'No CNI wins every column'],
    ]),
    slides: 9,
    states: 20,
    clicks: new Map(),
    pictures: [],
    network: [],
    canvas: { width: 1280, height: 720 },
    isSeen: true,
    ...more,
  }
}

export const WARNING = finding({
  rule: 'wordy',
  severity: 'warning',
  message: 'the slide has a lot to read',
  measure: '52 words',
  limit: 'at most 40',
  help: 'Say it.',
  place: { file: resolve('talks/slides.md'), line: 3, slide: 2 },
})

/** That has no slide. */
export const OF_THE_DECK = finding({
  rule: 'time-budget',
  severity: 'warning',
  message: 'too long',
  measure: undefined,
  limit: undefined,
  help: 'Cut.',
  place: { file: resolve('talks/slides.md'), line: 1 },
})

/** In whose words stands what formats write themselves. */
export const HOSTILE = finding({
  message: '100 % of "<b>", a:b\nand a comma,\r\nall at once',
  help: 'Escape it: % , ::',
})

/** Of two editions. */
export const IN_TWO = finding({ rule: 'parity', related: { file: resolve('talks/slides.it.md'), line: 14, slide: 7 } })

export const SILENCED = { finding: finding({ rule: 'clipped' }), reason: 'the marquee is meant to leave the slide' }
