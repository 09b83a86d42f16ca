import type { ParsedArgs } from 'citty'
import type { CheckResult } from '../check/check-decks.ts'
import type { CheckOptions } from '../check/inspect-deck.ts'
import type { ReportFormat } from '../check/report/report.ts'
import type { RuleMeta } from '../model/diagnostic.ts'
import type { KeptBrowser } from '../stage/keep-browser.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import process from 'node:process'
import { styleText } from 'node:util'
import { defineCommand } from 'citty'
import { checkDecks } from '../check/check-decks.ts'
import { readOwnRules } from '../check/deck-config.ts'
import { reportFile, reportFormat, writeReport } from '../check/report/report.ts'
import { ruleList } from '../check/report/rules.ts'
import { counted, weights } from '../check/report/summary.ts'
import { chosenRules, parseRules } from '../check/select-rules.ts'
import { EXIT_STATUS } from '../error.ts'
import { checkWritable } from '../files.ts'
import { showProgress } from '../progress.ts'
import { checkRange } from '../range.ts'
import { BROWSER_RULES, RULES } from '../rules/index.ts'
import { watchFolders } from '../site/watch-folders.ts'
import { keepBrowser } from '../stage/keep-browser.ts'
import { tell } from '../tell.ts'
import { checkPdfFiles, isPdf } from './check-pdf.ts'
import { DEFAULT_ENTRY, findEntry } from './entry.ts'
import { numberOf, refuseUnknownFlags } from './known-flags.ts'
import { areLocal, tellNetwork } from './network.ts'

const args = {
  rules: { type: 'boolean', description: 'list the rules, what each looks for, and their limits' },
  only: { type: 'string', valueHint: 'overflow,contrast', description: 'check these rules only' },
  skip: { type: 'string', valueHint: 'no-notes,wordy', description: 'check all but these' },
  range: { type: 'string', valueHint: '1,3-5', description: 'the slides to check' },
  format: {
    type: 'string',
    valueHint: 'terminal',
    description: 'terminal, json, github (annotations), sarif or html (a page with pictures)',
  },
  output: {
    type: 'string',
    alias: 'o',
    valueHint: 'path',
    description:
      'where to write the report; - is standard output, which all but html go to (html: exports/<deck>-check.html)',
  },
  'max-warnings': { type: 'string', valueHint: 'number', description: 'exit with 1 when there are more' },
  timeout: { type: 'string', valueHint: 'ms', description: 'how long to wait for the slides to stand still (30000)' },
  'executable-path': { type: 'string', valueHint: 'path', description: 'the browser to use' },
  read: { type: 'boolean', description: 'of PDF files: print what a screen reader says, page by page' },
  offline: { type: 'boolean', description: 'ask no other machine for anything; what a slide asks for is an error' },
  fresh: { type: 'boolean', description: 'build even when nothing has changed' },
  fidelity: {
    type: 'boolean',
    description: 'compare what is exported with what the player shows, with pictures of what differs',
  },
  source: { type: 'boolean', description: 'check the files alone, in a moment and without a browser' },
  watch: { type: 'boolean', alias: 'w', description: 'check again on each save' },
  quiet: { type: 'boolean', alias: 'q', description: 'report errors only, and no progress' },
} as const

interface Call extends CheckOptions {
  format: ReportFormat
  maxWarnings?: number
}

/** What the flags say, each checked before anything is done for it; `known` are the ids of the rules that there are. */
function callOf(given: ParsedArgs<typeof args>, known: readonly string[]): Call {
  const format = reportFormat(given.format ?? 'terminal')
  checkRange(given.range)
  return {
    rules: {
      only: given.only === undefined ? undefined : parseRules('only', given.only, known),
      skip: [
        ...(given.skip === undefined ? [] : parseRules('skip', given.skip, known)),
        ...(given.source === true ? BROWSER_RULES : []),
      ],
    },
    range: given.range,
    timeout: numberOf('timeout', given.timeout, 1) ?? 30_000,
    fresh: given.fresh ?? false,
    fidelity: given.fidelity ?? false,
    pictures: format === 'html',
    format,
    maxWarnings: numberOf('max-warnings', given['max-warnings'], 0),
  }
}

/** The rules of the decks that are named; where none is, of the one that is meant, if it is there. */
async function rulesBeside(named: readonly string[]): Promise<readonly RuleMeta[]> {
  const entries = await Promise.all(
    named.length === 0 ? [findEntry(DEFAULT_ENTRY).catch(() => undefined)] : named.map(async one => findEntry(one)),
  )
  return (await Promise.all(entries.map(async entry => (entry === undefined ? [] : readOwnRules(entry))))).flat()
}

const LEAST_COLUMNS = 40

/** Whether a terminal that stands here takes colours, as it and NO_COLOR say. */
function terminalOptions(): { width?: number; colours: boolean } {
  return {
    // Some terminals say that they are no columns wide.
    ...(process.stdout.isTTY && process.stdout.columns >= LEAST_COLUMNS && { width: process.stdout.columns }),
    colours: styleText('bold', 'x', { stream: process.stdout }) !== 'x',
  }
}

async function deliver(report: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(`${report}\n`)
    return
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, report.endsWith('\n') ? report : `${report}\n`)
  process.stdout.write(`${relative(process.cwd(), file)}\n`)
}

/** The end of the command: what speaks against showing the deck as it is. */
function statusOf(results: readonly CheckResult[], maxWarnings = Infinity): number {
  const { errors, warnings } = weights(results.flatMap(({ findings }) => findings))
  if (warnings > maxWarnings)
    tell.error(`${counted(warnings, 'warning')}, and no more than ${maxWarnings} allowed by --max-warnings`)
  return errors > 0 || warnings > maxWarnings || results.some(({ isSeen }) => isSeen === false) ? EXIT_STATUS.deck : 0
}

/** Checks the decks and delivers the report. */
async function checkOnce(
  entries: readonly string[],
  call: Call,
  browser: KeptBrowser | undefined,
  { quiet, file }: { quiet: boolean; file: string | undefined },
): Promise<void> {
  const progress = showProgress(quiet)
  try {
    const results = await checkDecks(entries, call, browser, progress)
    progress.end()
    if (!quiet) tellNetwork([...new Set(results.flatMap(({ network }) => network))])
    const reported = quiet
      ? results.map(result => ({ ...result, findings: result.findings.filter(({ severity }) => severity === 'error') }))
      : results
    await deliver(
      await writeReport(call.format, reported, file === undefined ? terminalOptions() : { colours: false }),
      file,
    )
    process.exitCode = statusOf(results, call.maxWarnings)
    if (file !== undefined && !quiet) {
      const { errors, warnings } = weights(results.flatMap(({ findings }) => findings))
      process.stderr.write(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`)
    }
  } finally {
    progress.end()
  }
}

export default defineCommand({
  meta: {
    name: 'check',
    description: 'Find what is wrong with a deck, in its files and in a real browser, or with a PDF',
  },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownFlags(rawArgs, args)
    if (given.rules) {
      process.stdout.write(`${ruleList(terminalOptions(), await rulesBeside(given._))}\n`)
      return
    }
    if (given._.some(isPdf)) {
      await checkPdfFiles(given._, {
        format: given.format,
        read: given.read ?? false,
        maxWarnings: given['max-warnings'],
      })
      return
    }
    const entries = await Promise.all(
      (given._.length === 0 ? [DEFAULT_ENTRY] : given._).map(async named => findEntry(named)),
    )
    const ownRules = (await Promise.all(entries.map(readOwnRules))).flat()
    const known = [...RULES, ...ownRules].map(({ id }) => id)
    const call = callOf(given, known)
    const file = reportFile(call.format, given.output, entries[0] ?? DEFAULT_ENTRY)
    if (file !== undefined) await checkWritable(file)
    const quiet = given.quiet ?? false
    const chosen = chosenRules(call.rules, known)
    await using browser = BROWSER_RULES.some(id => chosen.has(id))
      ? keepBrowser({
          executablePath: given['executable-path'],
          online: given.offline !== true && !(await areLocal(entries)),
        })
      : undefined
    using saves = given.watch === true ? watchFolders(entries.map(dirname)) : undefined
    await checkOnce(entries, call, browser, { quiet, file })
    if (saves === undefined) return
    for (;;) {
      await saves.changed()
      await checkOnce(entries, call, browser, { quiet, file })
    }
  },
})
