import type { CheckResult } from '../check-decks.ts'
import type { TerminalOptions } from './terminal.ts'
import { basename, resolve } from 'node:path'
import { DeckError } from '../../error.ts'
import { hint } from '../../source/nearest.ts'

/** The formats of a report, and the ending of its file. */
const ENDINGS = { terminal: 'txt', json: 'json', github: 'txt', sarif: 'sarif', html: 'html' } as const
export type ReportFormat = keyof typeof ENDINGS
export const REPORT_FORMATS = Object.keys(ENDINGS) as ReportFormat[]

/** @throws DeckError for a format that there is not. */
export function reportFormat(given: string): ReportFormat {
  const found = REPORT_FORMATS.find(format => format === given)
  if (found === undefined)
    throw new DeckError(
      'usage',
      `--format ${given}: there is no such format; there are ${REPORT_FORMATS.join(', ')}.${hint(given, REPORT_FORMATS)}`,
    )
  return found
}

/**
 * The file of a report: as told, in the folder told where that ends with a slash, or for a page in exports/; none where it
 * goes to standard output, which `-` asks for.
 */
export function reportFile(format: ReportFormat, output: string | undefined, entry: string): string | undefined {
  if (output === '-' || (output === undefined && format !== 'html')) return undefined
  return output === undefined || /[\\/]$/.test(output)
    ? resolve(output ?? 'exports', `${basename(entry, '.md')}-check.${ENDINGS[format]}`)
    : resolve(output)
}

/** A report in its format, without a line break at its end. */
export async function writeReport(
  format: ReportFormat,
  results: readonly CheckResult[],
  options: TerminalOptions,
): Promise<string> {
  switch (format) {
    case 'terminal':
      return (await import('./terminal.ts')).terminalReport(results, options)
    case 'json':
      return (await import('./json.ts')).jsonReport(results)
    case 'github':
      return (await import('./github.ts')).githubReport(results)
    case 'sarif':
      return (await import('./sarif.ts')).sarifReport(results)
    case 'html':
      return (await import('./html/page.ts')).htmlReport(results)
  }
}
