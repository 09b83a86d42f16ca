import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CheckResult } from '../check-decks.ts'
import { stripVTControlCharacters, styleText } from 'node:util'
import { sentenceOf } from '../../model/diagnostic.ts'
import { formatPlace } from '../../model/place.ts'
import { bySlide, counted, lookedAt, measured, shownFile, weights } from './summary.ts'

export interface TerminalOptions {
  /** Where to break lines; without it, a finding is one line, which other programs can take apart. */
  width?: number
  /** Whether to colour, as the terminal wants it. */
  colours: boolean
}

type Style = Parameters<typeof styleText>[0]

/** Breaks a text into lines, the later ones indented. */
export function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (
      last !== undefined &&
      stripVTControlCharacters(last).length + 1 + stripVTControlCharacters(word).length <= width
    ) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(last === undefined ? word : indent + word)
    }
  }
  return lines
}

/** Colours each word by itself, so that no colour runs across a break. */
function painter({ colours }: TerminalOptions): (style: Style, text: string) => string {
  return (style, text) =>
    colours
      ? text
          .split(' ')
          .map(word => styleText(style, word, { validateStream: false }))
          .join(' ')
      : text
}

function fit(line: string, { width }: TerminalOptions, indent: string): string[] {
  return width === undefined ? [line] : wrap(line, width, indent)
}

function findingLines(finding: Diagnostic, options: TerminalOptions): string[] {
  const paint = painter(options)
  const { rule, severity, help, place, related } = finding
  const isError = severity === 'error'
  const parts = [
    paint(isError ? ['red', 'bold'] : ['yellow', 'bold'], severity.padEnd(7)),
    formatPlace(place),
    paint('bold', rule),
    sentenceOf(finding).replaceAll(/\s*\n\s*/g, ' '),
    ...(related ? [`[${formatPlace({ file: related.file, line: related.line, slide: related.slide })}]`] : []),
    ...(measured(finding) === '' ? [] : [`(${measured(finding)})`]),
    paint('dim', `→ ${help}`),
  ]
  return fit(`  ${parts.join(' ')}`, options, '          ')
}

function heading(slide: number, title: string | undefined): string {
  return slide === 0 ? 'The deck' : [`Slide ${slide}`, title].filter(Boolean).join('  ')
}

function deckReport(result: CheckResult, options: TerminalOptions): string[] {
  const { findings, silenced, titles, entry } = result
  const paint = painter(options)
  const { errors, warnings } = weights(findings)
  return [
    ...bySlide(findings).flatMap(group => [
      ...fit(paint('bold', heading(group.slide, titles.get(group.slide))), options, '  '),
      ...group.findings.flatMap(finding => findingLines(finding, options)),
      '',
    ]),
    ...fit(
      [
        `${shownFile(entry)}: ${lookedAt(result)}:`,
        `${paint(errors > 0 ? ['red', 'bold'] : 'green', counted(errors, 'error'))},`,
        paint(warnings > 0 ? 'yellow' : 'green', counted(warnings, 'warning')),
        ...(silenced.length > 0 ? [paint('dim', `(${silenced.length} silenced with a reason)`)] : []),
      ].join(' '),
      options,
      '  ',
    ),
  ]
}

/** For people at a terminal: by slide, the worst first, and the counts last, where the eye is. */
export function terminalReport(results: readonly CheckResult[], options: TerminalOptions): string {
  return results.map(result => deckReport(result, options).join('\n')).join('\n\n')
}
